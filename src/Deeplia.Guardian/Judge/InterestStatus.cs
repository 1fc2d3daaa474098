namespace Deeplia.Guardian.Judge;

/// <summary>Whether the owner would miss it.</summary>
public enum InterestStatus
{
    /// <summary>Nothing is known of the owner's taste.</summary>
    Unknown,

    /// <summary>The owner would miss it.</summary>
    Wanted,

    /// <summary>Bulk mail; the owner decides.</summary>
    Grey,

    /// <summary>The owner would not miss it.</summary>
    Unwanted,
}
