namespace Deeplia.Guardian.Observe;

/// <summary>What one run of a detector costs.</summary>
public enum DetectorCost
{
    /// <summary>Headers and facts already read: microseconds.</summary>
    Free,

    /// <summary>Reads the text once: tens of microseconds.</summary>
    Text,

    /// <summary>Asks the network: bounded by the deadline of the message.</summary>
    Network,
}
