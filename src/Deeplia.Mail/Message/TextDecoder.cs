using System.Buffers;
using System.Text;
using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>Decodes a text part to characters, whatever its charset claims.</summary>
internal static class TextDecoder
{
    // Enough bytes for the characters kept in the widest common charset; the rest of a giant part is never decoded.
    private const int MaxBytes = ReaderLimits.MaxTextCharacters * 4;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The characters of the part; bytes that fit no charset become U+FFFD.</summary>
    public static string Decode(TextPart part)
    {
        if (part.Content is null)
        {
            return "";
        }

        using var bytes = new MemoryStream();
        using (var content = part.Content.Open())
        {
            CopyBounded(content, bytes);
        }

        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var text = EncodingFor(part, span).GetString(span);
        return text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
    }

    // A declared charset is believed unless it is ASCII or unknown; then UTF-8 if the bytes are valid, else
    // Windows-1252 (WHATWG Encoding §4.2).
    private static Encoding EncodingFor(TextPart part, ReadOnlySpan<byte> bytes)
    {
        var charset = part.ContentType.Charset?.Trim().ToLowerInvariant();
        if (charset is not (null or "" or "us-ascii" or "ascii" or "utf-8" or "utf8") && Known(charset) is { } declared)
        {
            return declared;
        }

        return IsUtf8(bytes) ? Encoding.UTF8 : Encoding.GetEncoding(1252);
    }

    private static Encoding? Known(string charset)
    {
        try
        {
            return charset is "iso-8859-1" or "latin1" ? Encoding.GetEncoding(1252) : Encoding.GetEncoding(charset);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) || bytes.Length == MaxBytes;

    private static void CopyBounded(Stream source, MemoryStream target)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        for (int read; target.Length < MaxBytes && (read = source.Read(buffer, 0, buffer.Length)) > 0;)
        {
            target.Write(buffer, 0, (int)Math.Min(read, MaxBytes - target.Length));
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
