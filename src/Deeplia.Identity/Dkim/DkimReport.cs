using System.Collections.Immutable;

namespace Deeplia.Identity.Dkim;

/// <summary>What one DKIM-Signature proves.</summary>
/// <param name="Result">The outcome, in the words of RFC 8601 §2.7.1; not checked when DNS is off.</param>
/// <param name="Reason">Why, in a few English words.</param>
public sealed record DkimReport(AuthenticationResult Result, string Reason)
{
    /// <summary>The signing domain d= in lower-case A-labels; null when it cannot be read.</summary>
    public string? Domain { get; init; }

    /// <summary>The selector s=; null when it cannot be read.</summary>
    public string? Selector { get; init; }

    /// <summary>The identity i=, decoded; <c>@</c> and the domain when it is absent.</summary>
    public string? Identity { get; init; }

    /// <summary>The algorithm a=, such as <c>rsa-sha256</c>; null when it is unknown.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Length of the key in bits; null when no key was seen.</summary>
    public int? KeyBits { get; init; }

    /// <summary>What else should be known.</summary>
    public DkimWarnings Warnings { get; init; }

    /// <summary>How many canonical body bytes after l= are not signed.</summary>
    public long UnsignedBodyBytes { get; init; }

    /// <summary>The names in h=, as written.</summary>
    public ImmutableArray<string> SignedHeaders { get; init; } = [];

    /// <summary>When the signature says it was made (t=), in seconds since 1970.</summary>
    public long? Timestamp { get; init; }

    /// <summary>Until when it says it holds (x=), in seconds since 1970.</summary>
    public long? Expiration { get; init; }
}
