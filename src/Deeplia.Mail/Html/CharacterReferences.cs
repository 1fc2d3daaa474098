namespace Deeplia.Mail.Html;

/// <summary>Undoes character references (HTML Standard §13.2.5.72 to .80).</summary>
internal static class CharacterReferences
{
    private const char Replacement = '\uFFFD';

    // HTML Standard §13.2.5.80: numbers that mean windows-1252.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Whether there is anything to decode.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text) => text.IndexOfAny('&', '\0') >= 0;

    /// <summary>Decodes; the result is never longer than the text.</summary>
    /// <param name="text">As written.</param>
    /// <param name="inAttribute">Of an attribute: a name without a semicolon counts only where no letter, digit or = follows.</param>
    /// <param name="target">At least as long as the text.</param>
    /// <returns>How many characters were written.</returns>
    public static int Decode(ReadOnlySpan<char> text, bool inAttribute, Span<char> target)
    {
        var written = 0;
        while (text.IndexOfAny('&', '\0') is >= 0 and var at)
        {
            text[..at].CopyTo(target[written..]);
            written += at;
            text = text[at..];
            if (text[0] == '&')
            {
                text = text[Reference(text, inAttribute, target, ref written)..];
                continue;
            }

            // Text loses a NUL without trace, which splits words for a filter and not for an eye; an attribute keeps a mark.
            if (inAttribute)
            {
                target[written++] = Replacement;
            }

            text = text[1..];
        }

        text.CopyTo(target[written..]);
        return written + text.Length;
    }

    private static int Reference(ReadOnlySpan<char> text, bool inAttribute, Span<char> target, ref int written)
    {
        if (text.Length > 2 && text[1] == '#' && Number(text, target, ref written) is > 0 and var used)
        {
            return used;
        }

        var end = 1;
        while (end < text.Length && end <= HtmlEntities.Longest && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        var name = text[1..end];
        if (name.Length >= HtmlEntities.Shortest && end < text.Length && text[end] == ';'
            && HtmlEntities.Named(name) is { Length: > 0 } value)
        {
            value.CopyTo(target[written..]);
            written += value.Length;
            return end + 1;
        }

        for (var length = Math.Min(name.Length, HtmlEntities.LongestBare); length >= HtmlEntities.Shortest; length--)
        {
            if (HtmlEntities.Bare(name[..length]) is not '\0' and var bare)
            {
                var next = length + 1 < text.Length ? text[length + 1] : ' ';
                var isPlain = inAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next));
                target[written++] = isPlain ? '&' : bare;
                return isPlain ? 1 : length + 1;
            }
        }

        target[written++] = '&';
        return 1;
    }

    private static int Number(ReadOnlySpan<char> text, Span<char> target, ref int written)
    {
        var isHex = (text[2] | 0x20) == 'x';
        var start = isHex ? 3 : 2;
        var i = start;
        long code = 0;
        for (; i < text.Length && (isHex ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])); i++)
        {
            code = code > 0x10FFFF ? code : (code * (isHex ? 16 : 10)) + Digit(text[i]);
        }

        if (i == start)
        {
            return 0;
        }

        Write((int)Math.Min(code, 0x110000), target, ref written);
        return i < text.Length && text[i] == ';' ? i + 1 : i;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static void Write(int code, Span<char> target, ref int written)
    {
        if (code is > 0xFFFF and <= 0x10FFFF)
        {
            target[written++] = (char)(0xD800 + ((code - 0x10000) >> 10));
            target[written++] = (char)(0xDC00 + ((code - 0x10000) & 0x3FF));
            return;
        }

        target[written++] = code is 0 or > 0xFFFF or (>= 0xD800 and <= 0xDFFF) ? Replacement
            : code is >= 0x80 and <= 0x9F ? Windows1252[code - 0x80]
            : (char)code;
    }
}
