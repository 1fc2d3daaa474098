using System.Security.Cryptography;
using System.Text;
using Deeplia.Mail.Message;
using MimeKit;

namespace Deeplia.Mail.Rewrite;

/// <summary>The parts of a message that a mail program shows as its text, found and replaced.</summary>
internal static class TextParts
{
    // RFC 5322 §2.1.1: longer lines must be encoded.
    private const int MaxLine = 998;

    private static readonly string[] AsciiCharsets = ["us-ascii", "utf-8", "iso-8859-", "windows-125"];

    /// <summary>The text parts in reading order, within <see cref="ReaderLimits"/>.</summary>
    public static List<TextPlace> Of(MimeMessage message)
    {
        var found = new List<TextPlace>();
        var visited = 0;
        Visit(message.Body, null, 0, ref visited, found);
        return found;
    }

    /// <summary>Puts other words into a part: as UTF-8 where they need it, and packed for the journey as they were before.</summary>
    public static void SetText(TextPart part, string text)
    {
        var before = part.ContentTransferEncoding;
        if (Ascii.IsValid(text) && HoldsAscii(part.ContentType.Charset))
        {
            part.Content = new MimeContent(new MemoryStream(Encoding.ASCII.GetBytes(text)));
        }
        else
        {
            part.SetText(Encoding.UTF8, text);
        }

        // A header that says what is understood without it would tell the copy from a letter.
        var constraint = before == ContentEncoding.EightBit ? EncodingConstraint.EightBit : EncodingConstraint.SevenBit;
        var best = part.GetBestEncoding(constraint, MaxLine);
        var isSaid = before is ContentEncoding.Base64 or ContentEncoding.QuotedPrintable || best == before
            || (before == ContentEncoding.Default && best == ContentEncoding.SevenBit);
        part.ContentTransferEncoding = isSaid ? before : best;
    }

    /// <summary>A boundary derived from the text, so that the same message is written the same way each time.</summary>
    public static string BoundaryFor(string text) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));

    // Of the charsets that hold ASCII as it is, the ones that mail is mostly written in; null means ASCII (RFC 2045 §5.2).
    private static bool HoldsAscii(string? charset) => charset is null
        || Array.Exists(AsciiCharsets, prefix => charset.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static void Visit(MimeEntity? entity, Multipart? parent, int depth, ref int visited, List<TextPlace> found)
    {
        if (++visited > ReaderLimits.MaxParts || depth > ReaderLimits.MaxDepth)
        {
            return;
        }

        if (entity is Multipart multipart)
        {
            foreach (var child in (IEnumerable<MimeEntity>)multipart)
            {
                Visit(child, multipart, depth + 1, ref visited, found);
            }
        }
        else if (entity is TextPart text && PartReader.IsBody(text))
        {
            found.Add(new TextPlace(text, parent));
        }
    }
}
