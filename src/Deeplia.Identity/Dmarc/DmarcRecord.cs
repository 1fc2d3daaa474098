using System.Collections.Immutable;

namespace Deeplia.Identity.Dmarc;

/// <summary>One DMARC Policy Record with its defaults filled in (RFC 9989 §4.7).</summary>
/// <remarks>
/// The tags <c>pct</c>, <c>rf</c> and <c>ri</c> of RFC 7489 have no effect; <see cref="Percent"/> is kept only to say what RFC 7489
/// would have done. A tag with a broken value, or written twice, counts as absent (§4.8).
/// </remarks>
public sealed partial record DmarcRecord
{
    /// <summary>Whether it gives a policy: p, sp and np are right, or a report address makes it <c>p=none</c> (§4.10.1).</summary>
    public required bool IsUsable { get; init; }

    /// <summary>Policy for the domain itself.</summary>
    public DmarcPolicy Policy { get; init; }

    /// <summary>Policy for subdomains that exist.</summary>
    public DmarcPolicy SubdomainPolicy { get; init; }

    /// <summary>Policy for subdomains that do not exist in DNS.</summary>
    public DmarcPolicy NonexistentPolicy { get; init; }

    /// <summary>How near a DKIM domain must be.</summary>
    public AlignmentMode DkimAlignment { get; init; }

    /// <summary>How near an SPF domain must be.</summary>
    public AlignmentMode SpfAlignment { get; init; }

    /// <summary>Whether the domain is a public suffix.</summary>
    public PsdClaim Psd { get; init; }

    /// <summary>Test mode: the owner expects one step less than the policy.</summary>
    public bool IsTesting { get; init; }

    /// <summary>When failure reports are wanted: <c>0</c>, <c>1</c>, <c>d</c>, <c>s</c> with colons; default <c>0</c>.</summary>
    public string FailureOptions { get; init; } = DefaultFailureOptions;

    /// <summary>Where aggregate reports go, as published, without the obsolete size limit.</summary>
    public ImmutableArray<string> AggregateUris { get; init; } = [];

    /// <summary>Where failure reports go, as published, without the obsolete size limit.</summary>
    public ImmutableArray<string> FailureUris { get; init; } = [];

    /// <summary>The removed tag pct: 0 to 100, default 100. RFC 9989 ignores it.</summary>
    public int Percent { get; init; } = AllMail;
}
