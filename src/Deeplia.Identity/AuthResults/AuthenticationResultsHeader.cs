using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Deeplia.Identity.AuthResults;

/// <summary>One Authentication-Results header (RFC 8601 §2.2), read tolerantly: comments are dropped, unknown methods kept.</summary>
/// <param name="AuthservId">Who evaluated.</param>
/// <param name="Results">Method name (lower case) and what it said, in order.</param>
internal sealed record AuthenticationResultsHeader(string AuthservId, ImmutableArray<(string Method, MethodReport Report)> Results)
{
    private const int MaxResults = 100;
    private const int MaxLength = 16 * 1024;

    /// <summary>What one method said, in order.</summary>
    public IEnumerable<MethodReport> Of(string method) => Results.Where(r => r.Method == method).Select(r => r.Report);

    /// <summary>Reads a header value; false when it names no evaluator.</summary>
    public static bool TryParse(string value, [NotNullWhen(true)] out AuthenticationResultsHeader? header)
    {
        header = null;
        var parts = WithoutComments(value.Length > MaxLength ? value[..MaxLength] : value).Split(';');
        var words = parts[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return false;
        }

        header = new AuthenticationResultsHeader(words[0],
            [.. parts.Skip(1).Take(MaxResults).Select(ToResult).OfType<(string, MethodReport)>()]);
        return true;
    }

    private static (string Method, MethodReport Report)? ToResult(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0].IndexOf('=', StringComparison.Ordinal) is var at && at <= 0)
        {
            return null;
        }

        var method = words[0][..at].Split('/')[0].ToLowerInvariant();
        var domain = words.Skip(1).Select(DomainOf).FirstOrDefault(d => d is not null);
        return (method, new MethodReport(ResultOf(words[0][(at + 1)..]), domain, ""));
    }

    private static string? DomainOf(string property)
    {
        var at = property.IndexOf('=', StringComparison.Ordinal);
        var known = at > 0 && property[..at].ToLowerInvariant()
            is "smtp.mailfrom" or "smtp.helo" or "header.d" or "header.i" or "header.from";
        return known ? property[(property.LastIndexOf('@') is var a && a > at ? a + 1 : at + 1)..].Trim('"').ToLowerInvariant() : null;
    }

    private static AuthenticationResult ResultOf(string word) => word.ToLowerInvariant() switch
    {
        "pass" => AuthenticationResult.Pass,
        "fail" or "hardfail" => AuthenticationResult.Fail,
        "softfail" => AuthenticationResult.SoftFail,
        "neutral" => AuthenticationResult.Neutral,
        "none" => AuthenticationResult.None,
        "policy" => AuthenticationResult.Policy,
        "temperror" => AuthenticationResult.TempError,
        "permerror" => AuthenticationResult.PermError,
        _ => AuthenticationResult.NotChecked,
    };

    // Comments nest and may hold any text, quoted semicolons included (RFC 5322 §3.2.2).
    private static string WithoutComments(string value)
    {
        var text = new StringBuilder(value.Length);
        var depth = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\' && depth > 0)
            {
                i++;
            }
            else if (c == '(')
            {
                depth++;
            }
            else if (c == ')' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0)
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
