namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>What a mutation changes, which says where it can stand and which names it fits.</summary>
internal enum Trick
{
    /// <summary>A letter of another script or a digit stands for a letter of the name.</summary>
    Letter,

    /// <summary>The same, for letters that domains cannot hold.</summary>
    ShownLetter,

    /// <summary>A letter of the alphabet stands for one that looks like it.</summary>
    Twin,

    /// <summary>The fingers slip.</summary>
    Slip,

    /// <summary>A whole host: another ending, or the name left of a stranger's.</summary>
    Host,

    /// <summary>Words are tied to the name.</summary>
    Word,
}
