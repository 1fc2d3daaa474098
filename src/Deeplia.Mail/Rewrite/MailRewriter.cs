using System.Buffers;
using System.Text;
using Deeplia.Mail.Message;
using MimeKit;

namespace Deeplia.Mail.Rewrite;

/// <summary>Writes a copy of a message with other words in it; all header fields else, and all other parts, stay as they were.</summary>
/// <remarks>For tests of robustness, not for mail on its way: signatures over the text no longer hold. Safe for several threads.</remarks>
public static class MailRewriter
{
    /// <summary>Longest message rewritten, in bytes: spam is short, and what is longer would be mostly attachments.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    // RFC 5322 §2.1.1 recommends 78 characters a line.
    private const int LineLength = 78;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private static readonly ParserOptions Lenient = new()
    {
        ParameterComplianceMode = RfcComplianceMode.Loose,
        Rfc2047ComplianceMode = RfcComplianceMode.Loose,
        MaxMimeDepth = ReaderLimits.MaxDepth,
        RespectContentLength = false,
    };

    /// <summary>Rewrites one message. Never throws on its bytes; the same bytes and edit give the same copy.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="edit">What becomes of its words.</param>
    /// <returns>The copy; null when the message is too long, is none at all, or comes out of the edit as it went in.</returns>
    public static byte[]? Rewrite(byte[] mail, MailEdit edit)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(edit);
        if (mail.Length > MaxBytes)
        {
            return null;
        }

        var bytes = RawHeaders.ToUtf8(mail);
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var message = Parse(stream);
        if (message is null)
        {
            return null;
        }

        var isMime = message.Body?.Headers.Count > 0 || message.Headers.Contains(HeaderId.MimeVersion);
        if (!EditWords(message, edit))
        {
            return null;
        }

        // A message of the time before MIME that holds other letters now says how they are written (RFC 2045 §4).
        if (!isMime && message.Body?.Headers.Count > 0)
        {
            message.MimeVersion = new Version(1, 0);
        }

        return Write(message, mail);
    }

    // Without any header there is no message to write again.
    private static MimeMessage? Parse(MemoryStream stream)
    {
        try
        {
            return new MimeParser(Lenient, stream, MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool EditWords(MimeMessage message, MailEdit edit)
    {
        var isChanged = EditSubject(message, edit);
        var parts = TextParts.Of(message);
        foreach (var part in parts)
        {
            var text = TextDecoder.Decode(part.Text);
            var isFirstPlain = edit.HtmlFromPlain is not null && !parts.Exists(p => p.Text.IsHtml) && part == parts[0];
            if (isFirstPlain)
            {
                part.AddAlternative(message, edit.Html(edit.HtmlFromPlain!(text)));
                isChanged = true;
            }

            var edited = part.Text.IsHtml ? edit.Html(text) : edit.Plain(text);
            if (edited != text)
            {
                TextParts.SetText(part.Text, edited);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private static bool EditSubject(MimeMessage message, MailEdit edit)
    {
        var at = message.Headers.IndexOf(HeaderId.Subject);
        if (at < 0)
        {
            return false;
        }

        var subject = message.Headers[at].Value;
        var edited = edit.Subject(subject);
        if (edited == subject)
        {
            return false;
        }

        message.Headers[at].SetValue(Encoding.UTF8, edited);
        return true;
    }

    private static byte[] Write(MimeMessage message, byte[] mail)
    {
        var format = FormatOptions.Default.Clone();
        var end = mail.AsSpan().IndexOfAny(LineEnds);
        format.NewLineFormat = end >= 0 && mail[end] == '\r' ? NewLineFormat.Dos : NewLineFormat.Unix;
        format.MaxLineLength = LineLength;
        using var target = new MemoryStream(mail.Length + (mail.Length / 2));
        message.WriteTo(format, target);
        return target.ToArray();
    }
}
