using System.Globalization;
using System.Text;
using Deeplia.Mail.Message;
using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>Messages that carry pictures, documents or drawings.</summary>
internal static class CodeMail
{
    public static byte[] Png(SKBitmap picture) => Encode(picture, SKEncodedImageFormat.Png, 100);

    public static byte[] Encode(SKBitmap picture, SKEncodedImageFormat format, int quality)
    {
        using var data = picture.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>An HTML mail that shows parts by their ids.</summary>
    public static MailMessage Shown(string html, params (string Type, byte[] Bytes)[] pictures) => Read("text/html", html, pictures);

    public static MailMessage Attached(string name, string type, byte[] bytes) => Read("text/plain", "See the attached file.\r\n", [($"{type}; name=\"{name}\"", bytes)]);

    public static MailMessage Plain(string text) => Read("text/plain", text, []);

    public static MailMessage Html(string html) => Read("text/html", html, []);

    private static MailMessage Read(string type, string text, (string Type, byte[] Bytes)[] parts)
    {
        var mail = new StringBuilder()
            .Append("From: Support <support@sender.example>\r\nTo: ada@home.example\r\nSubject: Please scan\r\nMIME-Version: 1.0\r\n")
            .Append("Content-Type: multipart/related; boundary=\"==b\"\r\n\r\n--==b\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(Encoding.UTF8.GetBytes(text))}\r\n");
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            mail.Append(CultureInfo.InvariantCulture,
                $"--==b\r\nContent-Type: {part.Type}\r\nContent-ID: <p{i}@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n{Base64(part.Bytes)}\r\n");
        }

        mail.Append("--==b--\r\n");
        return new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.ASCII.GetBytes(mail.ToString()), Envelope.Unknown));
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
}
