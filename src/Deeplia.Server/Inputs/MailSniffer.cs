using System.Buffers;
using System.Text;

namespace Deeplia.Server.Inputs;

/// <summary>Tells mail from other files by their first bytes, generously: broken mail is mail.</summary>
internal static class MailSniffer
{
    /// <summary>How many bytes are enough to look at.</summary>
    public const int HeadBytes = 4096;

    private const int MaxLinesLookedAt = 40;
    private const int MaxFieldNameLength = 77; // a name of more leaves no line within RFC 5322 §2.1.1

    private static readonly SearchValues<byte> FieldNameBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);

    private static readonly HashSet<string> KnownFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received", "Return-Path", "Delivered-To", "From", "To", "Subject", "Date", "Message-ID", "MIME-Version",
        "Content-Type", "Sender", "Reply-To", "DKIM-Signature", "ARC-Seal", "Authentication-Results", "Cc",
    };

    /// <summary>Looks at the first bytes of a file or member.</summary>
    /// <param name="head">The first bytes, 4 KB are enough.</param>
    /// <param name="strict">Ask for a field name that mail is known to have.</param>
    /// <param name="start">Where the mail itself starts: behind byte order mark and blank lines.</param>
    /// <param name="reason">Why it is not mail.</param>
    public static MailShape Look(ReadOnlySpan<byte> head, bool strict, out int start, out string reason)
    {
        start = 0;
        if (Refuse(head) is { } refusal)
        {
            reason = refusal;
            return MailShape.NotMail;
        }

        reason = "";
        start = head.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += LengthOfBlank(head[start..]);
        var text = head[start..];
        if (text.IsEmpty)
        {
            reason = "is empty";
            return MailShape.NotMail;
        }

        if (text.StartsWith("From "u8) && !text[5..].TrimStart((byte)' ').StartsWith(":"u8))
        {
            return MailShape.Mbox;
        }

        if (HasHeader(text, strict))
        {
            return MailShape.Message;
        }

        reason = "is not a message: no header line at its beginning";
        return MailShape.NotMail;
    }

    private static string? Refuse(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return "is empty";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || (head.Length >= 4 && (head[0] == 0) != (head[1] == 0) && head[0] == 0 == (head[2] == 0)
                && head[1] == 0 == (head[3] == 0)))
        {
            return "is text in UTF-16, not a message: save it as it was received";
        }

        var kind = KindOfBinary(head);
        // One zero byte must not be a way past the guardian: a known field makes it mail all the same.
        if (kind is null && head[..Math.Min(head.Length, 512)].Contains((byte)0)
            && !head.StartsWith("From "u8) && !HasHeader(head, strict: true))
        {
            kind = "a binary file";
        }

        return kind is null ? null : $"is {kind}, not a message";
    }

    private static string? KindOfBinary(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return "a PNG image";
        }

        return head switch
        {
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program (ELF)",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "a zip archive",
            [0x1F, 0x8B, ..] => "a gzip file",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd file",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF image",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an Outlook or Office file",
            _ => null,
        };
    }

    private static int LengthOfBlank(ReadOnlySpan<byte> text)
    {
        var content = text.IndexOfAnyExcept("\r\n \t"u8);
        return content < 0 ? text.Length : text[..content].LastIndexOf((byte)'\n') + 1;
    }

    private static bool HasHeader(ReadOnlySpan<byte> text, bool strict)
    {
        for (var lines = 0; lines < MaxLinesLookedAt && !text.IsEmpty; lines++)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            if (IsHeader(end < 0 ? text : text[..end], strict))
            {
                return true;
            }

            text = end < 0 ? [] : text[(end + 1)..];
        }

        return false;
    }

    private static bool IsHeader(ReadOnlySpan<byte> line, bool strict)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? [] : line[..colon].TrimEnd(" \t"u8);
        return name.Length is > 0 and <= MaxFieldNameLength && !name.ContainsAnyExcept(FieldNameBytes)
            && (!strict || KnownFields.Contains(Encoding.ASCII.GetString(name)));
    }
}
