namespace Deeplia.Guardian.Judge;

/// <summary>Whether the message wants to hurt.</summary>
public enum HarmStatus
{
    /// <summary>Nothing dangerous was seen.</summary>
    None,

    /// <summary>Some signs, not enough to be sure.</summary>
    Suspicious,

    /// <summary>It wants to hurt.</summary>
    Threat,
}
