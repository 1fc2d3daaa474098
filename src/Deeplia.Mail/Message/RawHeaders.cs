using System.Buffers;
using System.Text;

namespace Deeplia.Mail.Message;

/// <summary>
/// Rewrites header fields that carry raw text of an old charset as UTF-8, before anything reads them. RFC 5322 §2.2 allows
/// ASCII only and RFC 6532 UTF-8; mailing programs of Japan, China and Russia send what their bodies are written in.
/// </summary>
internal static class RawHeaders
{
    // The charset stands in the head of the first text part; further down it would speak of something else.
    private const int MaxSearched = 64 * 1024;

    // RFC 2978 §2.3 allows 40 characters.
    private const int MaxName = 40;

    // Names of charsets that are tried before giving up.
    private const int MaxTries = 20;

    // UTF-8 that was cut in the middle of a letter is still UTF-8: one bad sequence among at least four characters.
    private const int CutShare = 4;

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n;\"'>");
    private static readonly string PrintableAscii = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c));

    /// <summary>The same message with a header of UTF-8; the very same bytes when nothing is to do, as nearly always.</summary>
    /// <param name="whole">The message.</param>
    public static ArraySegment<byte> ToUtf8(ArraySegment<byte> whole)
    {
        var header = whole.AsSpan(0, BoundedBytes.HeaderLength(whole));
        if (System.Text.Unicode.Utf8.IsValid(header) && Charsets.Shifted(header) is null)
        {
            return whole;
        }

        var declared = DeclaredIn(whole, header.Length);
        var rewritten = new MemoryStream(whole.Count + header.Length);
        for (var rest = header; !rest.IsEmpty;)
        {
            var length = FieldLength(rest);
            Write(rest[..length], declared, rewritten);
            rest = rest[length..];
        }

        rewritten.Write(whole.AsSpan(header.Length));
        return new ArraySegment<byte>(rewritten.GetBuffer(), 0, (int)rewritten.Length);
    }

    // A field goes on over every line that begins with white space (RFC 5322 §2.2.3).
    private static int FieldLength(ReadOnlySpan<byte> header)
    {
        for (var at = 0; header[at..].IndexOf((byte)'\n') is >= 0 and var end;)
        {
            at += end + 1;
            if (at == header.Length || header[at] is not ((byte)' ' or (byte)'\t'))
            {
                return at;
            }
        }

        return header.Length;
    }

    private static void Write(ReadOnlySpan<byte> field, Encoding? declared, MemoryStream target)
    {
        // A shift that was left open would swallow the line end.
        var body = field.TrimEnd("\r\n"u8);
        var text = Charsets.Shifted(body)?.GetString(body)
            ?? (System.Text.Unicode.Utf8.IsValid(body) || HoldsRawWord(body) ? null : Decode(body, declared));
        target.Write(text is null ? body : Encoding.UTF8.GetBytes(text));
        target.Write(field[body.Length..]);
    }

    // An encoded word (RFC 2047 §2) whose letters were put back names its own charset: its reader must see the bytes.
    private static bool HoldsRawWord(ReadOnlySpan<byte> body)
    {
        for (var at = body.IndexOf("=?"u8); at >= 0; at = body.IndexOf("=?"u8))
        {
            body = body[at..];
            var end = body.IndexOfAny(" \t\r\n"u8);
            var word = end < 0 ? body : body[..end];
            if (word.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
            {
                return true;
            }

            body = body[word.Length..];
        }

        return false;
    }

    private static string Decode(ReadOnlySpan<byte> body, Encoding? declared)
    {
        var utf8 = Encoding.UTF8.GetString(body);
        if (utf8.AsSpan().Count('\uFFFD') * CutShare <= utf8.Count(c => c > '\u007F'))
        {
            return utf8;
        }

        var text = declared?.GetString(body);
        return text is null || text.Contains('\uFFFD', StringComparison.Ordinal) ? Charsets.Western.GetString(body) : text;
    }

    // Of the header's own Content-Type, else of the first part's: whichever comes first.
    private static Encoding? DeclaredIn(ReadOnlySpan<byte> whole, int header)
    {
        var searched = Encoding.Latin1.GetString(whole[..Math.Min(whole.Length, header + MaxSearched)]);
        var tries = 0;
        for (var at = searched.IndexOf("charset", StringComparison.OrdinalIgnoreCase); at >= 0 && tries < MaxTries; tries++,
            at = searched.IndexOf("charset", at + 7, StringComparison.OrdinalIgnoreCase))
        {
            if (Charsets.Declared(NameAt(searched.AsSpan(at + 7))) is { } encoding && HoldsAscii(encoding))
            {
                return encoding;
            }
        }

        return null;
    }

    private static string? NameAt(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t");
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\"'");
        var end = rest.IndexOfAny(AfterName);
        return end is > 0 and <= MaxName ? rest[..end].ToString() : null;
    }

    // Names of fields and mail addresses are ASCII: a charset that reads them otherwise (UTF-16, EBCDIC) is not that of the header.
    private static bool HoldsAscii(Encoding encoding) =>
        encoding.GetString(Encoding.ASCII.GetBytes(PrintableAscii)) == PrintableAscii;
}
