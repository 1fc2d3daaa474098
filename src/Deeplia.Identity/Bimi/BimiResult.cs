namespace Deeplia.Identity.Bimi;

/// <summary>How the look-up of a brand indicator ended (BIMI draft §8.7).</summary>
public enum BimiResult
{
    /// <summary>DNS is off, so nobody looked.</summary>
    NotChecked,

    /// <summary>A record names an indicator.</summary>
    Pass,

    /// <summary>No record.</summary>
    None,

    /// <summary>The message does not qualify, so nobody looked: DMARC did not pass, or its policy is not enforced.</summary>
    Skipped,

    /// <summary>The owner does not want an indicator shown.</summary>
    Declined,

    /// <summary>The record is broken.</summary>
    Fail,

    /// <summary>DNS gave no answer.</summary>
    TempError,
}
