using System.Buffers;
using System.Text;
using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>Decodes a text part to characters, whatever its charset claims.</summary>
internal static class TextDecoder
{
    // Enough bytes for the characters kept in the widest common charset; the rest of a giant part is never decoded.
    private const int MaxBytes = ReaderLimits.MaxTextCharacters * 4;

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

    // A declared charset is believed unless it is ASCII or unknown; then the bytes speak: a shift to kanji, valid UTF-8,
    // else Windows-1252.
    private static Encoding EncodingFor(TextPart part, ReadOnlySpan<byte> bytes) =>
        Charsets.Declared(part.ContentType.Charset) ?? Charsets.Shifted(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : Charsets.Western);

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
