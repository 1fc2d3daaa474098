using System.Collections.Immutable;

namespace Deeplia.Identity.Dmarc;

/// <summary>What DMARC needs to know about one message.</summary>
public sealed record DmarcQuestion
{
    /// <summary>The domain of every address in the From header fields, as written. One is the rule (RFC 9989 §5.3.1).</summary>
    public required ImmutableArray<string> AuthorDomains { get; init; }

    /// <summary>What SPF said, and of which domain.</summary>
    public MethodReport Spf { get; init; } = MethodReport.NotChecked;

    /// <summary>What DKIM said of each signature, and the domain in its <c>d=</c>.</summary>
    public ImmutableArray<MethodReport> Dkim { get; init; } = [];

    /// <summary>Whether to work out what RFC 7489 would have said; costs one more look-up in rare cases. Default true.</summary>
    public bool CompareWithLegacy { get; init; } = true;
}
