namespace Deeplia.Mail.Dns;

/// <summary>Tells whether a list answers us as it answers others.</summary>
public enum ListState
{
    /// <summary>The test entry is listed and the entry that never is, is not: answers count.</summary>
    Working,

    /// <summary>The test entry is not listed, or the list says that we may not ask: "not listed" means nothing.</summary>
    Blocked,

    /// <summary>The entry that is never listed is: the list is gone, or the resolver makes answers up. Nothing counts.</summary>
    Lying,

    /// <summary>No usable answer came; a later look may find the list at work.</summary>
    Silent,
}
