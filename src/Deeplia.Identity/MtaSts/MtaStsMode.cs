namespace Deeplia.Identity.MtaSts;

/// <summary>What a sender does when a policy does not hold (RFC 8461 §5).</summary>
public enum MtaStsMode
{
    /// <summary>Nothing: the domain withdraws its policy.</summary>
    None,

    /// <summary>Report, and deliver all the same.</summary>
    Testing,

    /// <summary>Do not deliver.</summary>
    Enforce,
}
