namespace Deeplia.Guardian.Case;

/// <summary>What can be said of a password that somebody shows.</summary>
public enum PasswordAnswer
{
    /// <summary>It leaked and was once the owner's.</summary>
    LeakedYours,

    /// <summary>It leaked, but was never the owner's.</summary>
    LeakedNeverYours,

    /// <summary>It leaked; the owner's own passwords are not known here.</summary>
    Leaked,

    /// <summary>It is or was the owner's, and no known leak holds it.</summary>
    YoursNotLeaked,

    /// <summary>No known leak holds it, and it is not known to be the owner's.</summary>
    NotKnown,
}
