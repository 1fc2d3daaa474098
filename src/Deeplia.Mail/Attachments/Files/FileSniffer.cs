using System.Text;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>Tells what a file is: by its bytes, and for texts by their first words or by the name.</summary>
/// <remarks>Signatures: the formats' own pages.</remarks>
internal static class FileSniffer
{
    private const int TextHead = 1024;
    private const int IsoMagicAt = 0x8001; // ECMA-119 §8.1: the first volume descriptor, sector 16
    private const int TarMagicAt = 257;

    private static readonly (byte[] Magic, FileKind Kind)[] Signatures =
    [
        ([(byte)'P', (byte)'K', 3, 4], FileKind.Zip),
        ([(byte)'P', (byte)'K', 5, 6], FileKind.Zip),
        ([(byte)'P', (byte)'K', (byte)'0', (byte)'0', (byte)'P', (byte)'K', 3, 4], FileKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileKind.Ole),
        ("MZ"u8.ToArray(), FileKind.Program),
        ("{\\rt"u8.ToArray(), FileKind.Rtf),
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], FileKind.Shortcut),
        ([0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1], FileKind.OneNote),
        ("Rar!"u8.ToArray(), FileKind.Rar),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], FileKind.SevenZip),
        ([0x1F, 0x8B], FileKind.Gzip),
        ("MSCF"u8.ToArray(), FileKind.Cabinet),
        ("BZh"u8.ToArray(), FileKind.OtherArchive),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], FileKind.OtherArchive),
        ([0x28, 0xB5, 0x2F, 0xFD], FileKind.OtherArchive),
        ([0x60, 0xEA], FileKind.OtherArchive),
        ("vhdxfile"u8.ToArray(), FileKind.Disk),
        ("conectix"u8.ToArray(), FileKind.Disk),
        ("KDMV"u8.ToArray(), FileKind.Disk),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], FileKind.ForeignProgram),
        ([0xCF, 0xFA, 0xED, 0xFE], FileKind.ForeignProgram),
    ];

    /// <summary>Says what the file is.</summary>
    /// <param name="bytes">The content, or its first part.</param>
    /// <param name="name">The name.</param>
    /// <param name="declared">The media type as declared; empty within archives.</param>
    public static FileKind Sniff(ReadOnlySpan<byte> bytes, string name, string declared = "")
    {
        if (bytes.IsEmpty)
        {
            return FileKind.Empty;
        }

        foreach (var (magic, kind) in Signatures)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        var group = FileTypes.GroupOf(name);
        if (bytes[..Math.Min(bytes.Length, TextHead)].IndexOf("%PDF"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        return ContentSniffer.Sniff(bytes[..Math.Min(bytes.Length, TextHead)]) switch
        {
            ContentKind.Image or ContentKind.Media => FileKind.Media,
            ContentKind.Html => group == FileGroup.Script ? FileKind.Script : FileKind.Html,
            ContentKind.Text or ContentKind.Program => SniffText(bytes, group, declared),
            _ => SniffDeep(bytes, group, name),
        };
    }

    private static FileKind SniffDeep(ReadOnlySpan<byte> bytes, FileGroup group, string name) =>
        bytes.Length > TarMagicAt + 5 && bytes.Slice(TarMagicAt, 5).SequenceEqual("ustar"u8) ? FileKind.Tar
        : bytes.Length > IsoMagicAt + 5 && bytes.Slice(IsoMagicAt, 5).SequenceEqual("CD001"u8) ? FileKind.Iso
        : bytes.Length > IsoMagicAt + 5 && bytes.Slice(IsoMagicAt, 5).SequenceEqual("BEA01"u8) ? FileKind.Disk
        : bytes.EndsWith("conectix"u8) || (bytes.Length > 512 && bytes[^512..].StartsWith("conectix"u8)) ? FileKind.Disk
        : group == FileGroup.Image ? FileKind.Disk
        : group == FileGroup.Script ? SniffWide(bytes)
        : name.EndsWith(".com", StringComparison.OrdinalIgnoreCase) ? FileKind.Program
        : bytes.Length > 14 && bytes[7..].StartsWith("**ACE**"u8) ? FileKind.OtherArchive
        : bytes.Length > 7 && bytes[2..].StartsWith("-lh"u8) && bytes[6] == '-' ? FileKind.OtherArchive
        : SniffWide(bytes) == FileKind.Script ? FileKind.Text
        : FileKind.Unknown;

    // Scripts may be UTF-16; encoded ones (JSE, VBE) are text as well.
    private static FileKind SniffWide(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || (bytes.Length > 1 && bytes[1] == 0)
            ? FileKind.Script
            : FileKind.Unknown;

    private static FileKind SniffText(ReadOnlySpan<byte> bytes, FileGroup group, string declared)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, TextHead)]);
        var start = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        return StartsWith(start, "BEGIN:VCALENDAR") ? FileKind.Calendar
            : StartsWith(start, "BEGIN:VCARD") ? FileKind.Card
            : Holds(head, "[InternetShortcut]") || Holds(head, "<libraryDescription") || Holds(head, "<searchConnectorDescription")
                || Holds(head, "<persistedQuery") ? FileKind.WebPlace
            : Holds(head, "<svg") && !Holds(head, "<html") ? FileKind.Svg
            : group == FileGroup.Script ? FileKind.Script
            : Holds(head, "multipart/related") && Holds(head, "MIME-Version:") && declared != "message/rfc822" ? FileKind.Mhtml
            : Holds(head, "<html") || Holds(head, "<!doctype html") || group == FileGroup.Web || declared is "text/html" ? FileKind.Html
            : group == FileGroup.Mail || declared == "message/rfc822" ? FileKind.Message
            : StartsWith(start, "<script") || StartsWith(start, "<meta") || StartsWith(start, "<body") ? FileKind.Html
            : FileKind.Text;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
