namespace Deeplia.Guardian.Case;

/// <summary>The four questions asked of every message.</summary>
public enum Question
{
    /// <summary>Is it from who it says?</summary>
    Identity,

    /// <summary>Does it want to hurt you?</summary>
    Harm,

    /// <summary>Does it spy on you?</summary>
    Spying,

    /// <summary>Would you miss it?</summary>
    Interest,
}
