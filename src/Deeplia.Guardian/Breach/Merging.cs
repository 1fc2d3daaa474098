namespace Deeplia.Guardian.Breach;

/// <summary>How two records for the same key and breach become one.</summary>
internal enum Merging
{
    /// <summary>Counts of one reading add up.</summary>
    Sum,

    /// <summary>Classes of data, one bit each.</summary>
    Union,

    /// <summary>Counts of a list read again, or in parts, stay what they are.</summary>
    Greatest,
}
