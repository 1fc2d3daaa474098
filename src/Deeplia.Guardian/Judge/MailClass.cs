namespace Deeplia.Guardian.Judge;

/// <summary>The six classes; every message gets exactly one.</summary>
public enum MailClass
{
    /// <summary>Mail the owner wants.</summary>
    Wanted,

    /// <summary>Bulk its owner asked for and reacts to.</summary>
    Greymail,

    /// <summary>Bulk its owner asked for and ignores.</summary>
    Greybulk,

    /// <summary>Bulk nobody asked for, from a sender that plays by the rules.</summary>
    Greyspam,

    /// <summary>Unwanted mail that breaks the rules.</summary>
    Spam,

    /// <summary>Mail that wants to hurt.</summary>
    Threat,
}
