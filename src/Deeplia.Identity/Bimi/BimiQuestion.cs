using Deeplia.Identity.Dmarc;

namespace Deeplia.Identity.Bimi;

/// <summary>What BIMI needs to know about one message.</summary>
public sealed record BimiQuestion
{
    /// <summary>What DMARC said.</summary>
    public required DmarcReport Dmarc { get; init; }

    /// <summary>Addresses in the From header fields; anything but one ends it (BIMI draft §8.1).</summary>
    public int AuthorCount { get; init; } = 1;

    /// <summary>What stands before the at sign of the From address, or null when unknown.</summary>
    public string? LocalPart { get; init; }

    /// <summary>The value of the BIMI-Selector header, or null.</summary>
    public string? SelectorHeader { get; init; }

    /// <summary>Whether an aligned SPF pass alone is not enough. Default false.</summary>
    public bool RequireDkim { get; init; }
}
