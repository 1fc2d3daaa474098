namespace Deeplia.Mail.Attachments.Files;

/// <summary>What a file really is, read from its bytes; from its name alone where bytes do not tell.</summary>
public enum FileKind
{
    /// <summary>Nothing known.</summary>
    Unknown,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A picture, sound or video.</summary>
    Media,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>An SVG drawing.</summary>
    Svg,

    /// <summary>A web page saved as a message (RFC 2557).</summary>
    Mhtml,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A ZIP archive, office documents of 2007 and later included.</summary>
    Zip,

    /// <summary>A gzip file.</summary>
    Gzip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A RAR archive.</summary>
    Rar,

    /// <summary>A 7z archive.</summary>
    SevenZip,

    /// <summary>A cabinet.</summary>
    Cabinet,

    /// <summary>An archive that is not opened (bzip2, xz, zstd, ACE, ARJ, LZH).</summary>
    OtherArchive,

    /// <summary>An ISO 9660 disk.</summary>
    Iso,

    /// <summary>Another disk image (VHD, VHDX, UDF, FAT).</summary>
    Disk,

    /// <summary>An OLE compound file.</summary>
    Ole,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>A OneNote section.</summary>
    OneNote,

    /// <summary>A Windows shortcut.</summary>
    Shortcut,

    /// <summary>A text file that names a place to open: internet shortcuts, libraries, searches.</summary>
    WebPlace,

    /// <summary>A program for Windows.</summary>
    Program,

    /// <summary>A program for another system.</summary>
    ForeignProgram,

    /// <summary>A script that Windows runs at a click.</summary>
    Script,

    /// <summary>A mail message.</summary>
    Message,

    /// <summary>Appointments (RFC 5545).</summary>
    Calendar,

    /// <summary>Visiting cards (RFC 6350).</summary>
    Card,
}
