using System.Collections.Immutable;

namespace Deeplia.Identity;

/// <summary>All that authentication says about one message.</summary>
public sealed record IdentityReport
{
    /// <summary>SPF (RFC 7208).</summary>
    public MethodReport Spf { get; init; } = MethodReport.NotChecked;

    /// <summary>DKIM (RFC 6376): one entry a signature, top to bottom; empty when the message is unsigned.</summary>
    public ImmutableArray<MethodReport> Dkim { get; init; } = [];

    /// <summary>DMARC (RFC 9989).</summary>
    public MethodReport Dmarc { get; init; } = MethodReport.NotChecked;

    /// <summary>ARC (RFC 8617).</summary>
    public MethodReport Arc { get; init; } = MethodReport.NotChecked;

    /// <summary>Whether the message carries any DKIM signature, valid or not.</summary>
    public required bool IsSigned { get; init; }

    /// <summary>The trusted receiver whose Authentication-Results were believed, or null.</summary>
    public string? ToldBy { get; init; }

    /// <summary>What we evaluated ourselves, in full; null when DNS is off and nothing could be asked.</summary>
    public Authentication? Evaluated { get; init; }

    /// <summary>The trusted sealer whose word outweighs a DMARC failure, or null.</summary>
    public SealerOverride? Override => Evaluated?.Override;
}
