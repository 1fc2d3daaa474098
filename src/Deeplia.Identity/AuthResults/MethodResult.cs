using System.Collections.Immutable;

namespace Deeplia.Identity.AuthResults;

/// <summary>What one method said, as the header field writes it (RFC 8601 §2.2, resinfo).</summary>
/// <param name="Method">Name of the method, lower case.</param>
/// <param name="Result">Word of the result, lower case; not only the words of the standard occur.</param>
public sealed record MethodResult(string Method, string Result)
{
    /// <summary>Version of the method, or null for the first.</summary>
    public int? Version { get; init; }

    /// <summary>The reason given, unquoted, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The facts given, in order.</summary>
    public ImmutableArray<ResultProperty> Properties { get; init; } = [];

    /// <summary>The same in the words of this library: the domain is the one that the method proved or not.</summary>
    public MethodReport ToReport() => new(ResultWords.Parse(Result), Domain(), Reason ?? "");

    private string? Domain()
    {
        foreach (var property in Properties)
        {
            if (property.FullName.ToLowerInvariant() is "smtp.mailfrom" or "smtp.helo" or "header.d" or "header.i" or "header.from")
            {
                var domain = property.Value[(property.Value.LastIndexOf('@') + 1)..].Trim('"', '>').ToLowerInvariant();
                return domain.Length == 0 ? null : domain;
            }
        }

        return null;
    }
}
