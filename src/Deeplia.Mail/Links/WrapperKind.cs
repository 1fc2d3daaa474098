namespace Deeplia.Mail.Links;

/// <summary>Why an address was wrapped into another.</summary>
public enum WrapperKind
{
    /// <summary>A mail gateway or a mail program checks the target when it is opened.</summary>
    Gateway,

    /// <summary>A well-known site sends visitors on, to wherever the address says: anybody can write such an address.</summary>
    Redirect,

    /// <summary>A mailing service counts clicks.</summary>
    Tracker,

    /// <summary>An advertising or affiliate network counts clicks.</summary>
    Affiliate,

    /// <summary>A copy of the target is shown: a cache, a translation.</summary>
    Copy,
}
