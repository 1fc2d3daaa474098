namespace Deeplia.Identity.Bimi;

/// <summary>Whether a brand indicator may be shown beside a message.</summary>
public enum IndicatorStatus
{
    /// <summary>Nobody knows: nothing was fetched, or there is no answer now.</summary>
    Unknown,

    /// <summary>There is nothing to show: no record, a refusal, or the message does not qualify.</summary>
    None,

    /// <summary>An authority that is believed vouches for it.</summary>
    Certified,

    /// <summary>The image is good, but only the domain itself vouches for it.</summary>
    SelfAsserted,

    /// <summary>The record, the image or the certificate is not good: nothing must be shown.</summary>
    Rejected,
}
