namespace Deeplia.Guardian.Judge;

/// <summary>Whether the message watches its reader.</summary>
public enum SpyingStatus
{
    /// <summary>Nothing that watches was seen.</summary>
    None,

    /// <summary>A known sender counts openings or clicks.</summary>
    Tracked,

    /// <summary>A personal mark, or an unknown sender who watches.</summary>
    Spying,
}
