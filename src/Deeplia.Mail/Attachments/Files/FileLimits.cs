namespace Deeplia.Mail.Attachments.Files;

/// <summary>How far attachments are read. Chosen so that the worst of messages stays within 250 ms and 64 MB.</summary>
internal static class FileLimits
{
    /// <summary>Units of work a message is worth; see <see cref="WorkBudget"/>.</summary>
    public const long MaxWork = 96L * 1024 * 1024;

    /// <summary>Bytes decoded and unpacked for one message.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Bytes of one file; the rest is not looked at.</summary>
    public const int MaxFileBytes = 8 * 1024 * 1024;

    /// <summary>Files within files within files; the fifth level is not opened.</summary>
    public const int MaxDepth = 4;

    /// <summary>Files of one message, all levels together.</summary>
    public const int MaxFiles = 200;

    /// <summary>Names read from one archive.</summary>
    public const int MaxEntries = 2_000;

    /// <summary>Files of one archive whose content is looked at.</summary>
    public const int MaxOpenedEntries = 40;

    /// <summary>Signs kept for one message.</summary>
    public const int MaxSigns = 100;

    /// <summary>Links kept for one message.</summary>
    public const int MaxLinks = 200;

    /// <summary>Pictures kept for one message.</summary>
    public const int MaxPictures = 20;

    /// <summary>Characters of a link that are kept.</summary>
    public const int MaxLinkChars = 2_000;

    /// <summary>Characters of text kept for one message.</summary>
    public const int MaxTextChars = 64 * 1024;

    /// <summary>Characters of a name, host or word that a sign shows.</summary>
    public const int MaxDetailChars = 80;
}
