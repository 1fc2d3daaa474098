namespace Deeplia.Mail.Attachments;

/// <summary>What the first bytes of an attachment look like.</summary>
public enum ContentKind
{
    /// <summary>Nothing known.</summary>
    Unknown,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Readable text.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>A picture (PNG, JPEG, GIF, WebP, BMP, TIFF, HEIC).</summary>
    Image,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A ZIP file, office documents of 2007 and later included.</summary>
    Zip,

    /// <summary>Another archive (RAR, 7z, gzip, bzip2, xz, zstd, CAB).</summary>
    Archive,

    /// <summary>An OLE compound file: office documents before 2007, MSI.</summary>
    Ole,

    /// <summary>A program (PE, ELF, Mach-O, a script with #!).</summary>
    Program,

    /// <summary>Sound or video.</summary>
    Media,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>A nested message.</summary>
    Message,
}
