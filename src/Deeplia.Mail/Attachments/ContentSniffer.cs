using System.Text;

namespace Deeplia.Mail.Attachments;

/// <summary>
/// Tells from the first bytes what an attachment is, whatever it claims. Signatures: WHATWG MIME Sniffing §6, file
/// formats' own pages.
/// </summary>
public static class ContentSniffer
{
    private static readonly (byte[] Magic, int Offset, ContentKind Kind)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], 0, ContentKind.Image),
        ([0xFF, 0xD8, 0xFF], 0, ContentKind.Image),
        ("GIF8"u8.ToArray(), 0, ContentKind.Image),
        ("WEBP"u8.ToArray(), 8, ContentKind.Image),
        ("BM"u8.ToArray(), 0, ContentKind.Image),
        ([(byte)'I', (byte)'I', 0x2A, 0], 0, ContentKind.Image),
        ([(byte)'M', (byte)'M', 0, 0x2A], 0, ContentKind.Image),
        ("ftypheic"u8.ToArray(), 4, ContentKind.Image),
        ("%PDF-"u8.ToArray(), 0, ContentKind.Pdf),
        ([(byte)'P', (byte)'K', 3, 4], 0, ContentKind.Zip),
        ("Rar!"u8.ToArray(), 0, ContentKind.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], 0, ContentKind.Archive),
        ([0x1F, 0x8B], 0, ContentKind.Archive),
        ("BZh"u8.ToArray(), 0, ContentKind.Archive),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], 0, ContentKind.Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, ContentKind.Archive),
        ("MSCF"u8.ToArray(), 0, ContentKind.Archive),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, ContentKind.Ole),
        ("MZ"u8.ToArray(), 0, ContentKind.Program),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, ContentKind.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], 0, ContentKind.Program),
        ("#!"u8.ToArray(), 0, ContentKind.Program),
        ("ID3"u8.ToArray(), 0, ContentKind.Media),
        ("OggS"u8.ToArray(), 0, ContentKind.Media),
        ("RIFF"u8.ToArray(), 0, ContentKind.Media),
        ("ftyp"u8.ToArray(), 4, ContentKind.Media),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, ContentKind.Media),
        ("{\\rtf"u8.ToArray(), 0, ContentKind.Rtf),
    ];

    /// <summary>Says what the content looks like.</summary>
    /// <param name="head">The first bytes; 512 are enough.</param>
    public static ContentKind Sniff(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return ContentKind.Empty;
        }

        foreach (var (magic, offset, kind) in Signatures)
        {
            if (head.Length >= offset + magic.Length && head.Slice(offset, magic.Length).SequenceEqual(magic))
            {
                return kind;
            }
        }

        return SniffText(head);
    }

    private static ContentKind SniffText(ReadOnlySpan<byte> head)
    {
        var control = 0;
        foreach (var b in head)
        {
            control += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        }

        if (control * 50 > head.Length)
        {
            return ContentKind.Unknown;
        }

        var start = Encoding.Latin1.GetString(head.TrimStart(" \t\r\n"u8)[..Math.Min(64, head.TrimStart(" \t\r\n"u8).Length)]);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? ContentKind.Html
            : ContentKind.Text;
    }
}
