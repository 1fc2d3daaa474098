using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Deeplia.Identity.AuthResults;

/// <summary>The value of one Authentication-Results or ARC-Authentication-Results field (RFC 8601 §2.2, RFC 8617 §4.1.1).</summary>
public sealed record AuthenticationResultsHeader
{
    /// <summary>Longest value read, in characters; the rest is cut and the value is not valid.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Most results read from one field.</summary>
    public const int MaxResults = 100;

    /// <summary>Most properties read of one result.</summary>
    public const int MaxProperties = 50;

    /// <summary>Deepest comment in a comment.</summary>
    public const int MaxCommentDepth = 32;

    /// <summary>Who evaluated, unquoted; null when the field does not say, as Office 365 and Yahoo write it.</summary>
    public string? AuthservId { get; init; }

    /// <summary>Version of the format, or null for 1.</summary>
    public int? Version { get; init; }

    /// <summary>Place in an ARC chain, or null outside one.</summary>
    public int? Instance { get; init; }

    /// <summary>What the methods said, in order; empty for <c>none</c>.</summary>
    public ImmutableArray<MethodResult> Results { get; init; } = [];

    /// <summary>What is wrong with the value and where, or null when it is valid.</summary>
    public string? Error { get; init; }

    /// <summary>Reads a value. It never fails: of a broken one it gives what stands before the error, and <see cref="Error"/>.</summary>
    /// <param name="value">The value, folded or not.</param>
    public static AuthenticationResultsHeader Read(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new AuthenticationResultsReader(value).Read();
    }

    /// <summary>Reads a value; false when it is broken.</summary>
    /// <param name="value">The value, folded or not.</param>
    /// <param name="header">What it says.</param>
    public static bool TryParse(string value, [NotNullWhen(true)] out AuthenticationResultsHeader? header)
    {
        var read = Read(value);
        header = read.Error is null ? read : null;
        return header is not null;
    }

    /// <summary>What one method said, in order.</summary>
    /// <param name="method">Name of the method, lower case.</param>
    public IEnumerable<MethodReport> Of(string method) => Results.Where(r => r.Method == method).Select(r => r.ToReport());
}
