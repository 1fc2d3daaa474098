using System.Collections.Immutable;

namespace Deeplia.Identity.Dmarc;

/// <summary>What DMARC says of one message, and why (RFC 9989).</summary>
public sealed record DmarcReport
{
    /// <summary>None, pass, fail, temperror, permerror; not checked when DNS is off.</summary>
    public required AuthenticationResult Result { get; init; }

    /// <summary>Why, in a few English words.</summary>
    public required string Reason { get; init; }

    /// <summary>The author domain this speaks of, or null when the message names none.</summary>
    public string? AuthorDomain { get; init; }

    /// <summary>The policy that applies to the author domain, before test mode; null when no record was found.</summary>
    public DmarcPolicy? Policy { get; init; }

    /// <summary>What the owner asks to be done with this message; none unless the result is fail.</summary>
    public DmarcPolicy Disposition { get; init; }

    /// <summary>The record the policy was taken from, or null.</summary>
    public DmarcRecord? Record { get; init; }

    /// <summary>Where that record was found, or null.</summary>
    public string? RecordDomain { get; init; }

    /// <summary>The organizational domain of the author domain, by the tree walk.</summary>
    public string? OrganizationalDomain { get; init; }

    /// <summary>The record at the organizational domain, whether it was applied or not; null when there is none.</summary>
    public DmarcRecord? OrganizationalRecord { get; init; }

    /// <summary>Whether SPF passed for a domain that aligns.</summary>
    public bool SpfAligned { get; init; }

    /// <summary>Whether a DKIM signature passed for a domain that aligns.</summary>
    public bool DkimAligned { get; init; }

    /// <summary>The names asked for TXT on behalf of the author domain, in order: 8 at most.</summary>
    public ImmutableArray<string> Queries { get; init; } = [];

    /// <summary>Whether author domains or signatures were left out because there were too many.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What RFC 7489 would have said, when that differs; else null.</summary>
    public LegacyDmarc? Legacy { get; init; }
}
