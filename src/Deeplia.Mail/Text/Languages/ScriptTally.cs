using System.Buffers;

namespace Deeplia.Mail.Text.Languages;

/// <summary>How many letters of each script a text has, and the few letters that tell Arabic-script languages apart.</summary>
internal sealed class ScriptTally
{
    // An address, a link, a figure or a placeholder: it speaks no language.
    private static readonly SearchValues<char> NotProse = SearchValues.Create("@/\\<>{}=_%$0123456789");

    internal int Latin;
    internal int Cyrillic;
    internal int Greek;
    internal int Hebrew;
    internal int Arabic;
    internal int Persian;
    internal int Urdu;
    internal int Devanagari;
    internal int Thai;
    internal int Georgian;
    internal int Armenian;
    internal int Hangul;
    internal int Kana;
    internal int Han;

    /// <summary>Copies the prose of a text, lower-case, words parted by one blank, into a buffer and counts its letters.</summary>
    /// <returns>Characters written; reading stops when the buffer is full.</returns>
    internal int Collect(ReadOnlySpan<char> text, Span<char> prose)
    {
        var written = 0;
        while (text.Length > 0 && written < prose.Length - 1)
        {
            var end = text.IndexOfAny(" \t\r\n\u00A0");
            var chunk = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (!chunk.ContainsAny(NotProse))
            {
                written = Copy(chunk, prose, written);
            }
        }

        return written;
    }

    private int Copy(ReadOnlySpan<char> chunk, Span<char> prose, int written)
    {
        var inWord = false;
        foreach (var c in chunk)
        {
            if (written >= prose.Length - 1)
            {
                break;
            }

            var letter = Letter(c);
            if (letter != '\0')
            {
                prose[written++] = letter;
                inWord = true;
            }
            else if (inWord)
            {
                prose[written++] = ' ';
                inWord = false;
            }
        }

        if (inWord)
        {
            prose[written++] = ' ';
        }

        return written;
    }

    private char Letter(char c)
    {
        if (c < 128)
        {
            if (!char.IsAsciiLetter(c))
            {
                return '\0';
            }

            Latin++;
            return (char)(c | 0x20);
        }

        if (!char.IsLetter(c))
        {
            return '\0';
        }

        Count(c);
        return c == 'İ' ? 'i' : char.ToLowerInvariant(c);
    }

    private void Count(char c)
    {
        switch (c)
        {
            case <= '\u024F' or (>= '\u1E00' and <= '\u1EFF'): Latin++; break;
            case >= '\u0370' and <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF'): Greek++; break;
            case >= '\u0400' and <= '\u052F': Cyrillic++; break;
            case >= '\u0530' and <= '\u058F': Armenian++; break;
            case >= '\u0590' and <= '\u05FF': Hebrew++; break;
            case >= '\u0600' and <= '\u06FF': CountArabic(c); break;
            case >= '\u0900' and <= '\u097F': Devanagari++; break;
            case >= '\u0E00' and <= '\u0E7F': Thai++; break;
            case >= '\u10A0' and <= '\u10FF': Georgian++; break;
            case >= '\u1100' and <= '\u11FF' or (>= '\uAC00' and <= '\uD7AF'): Hangul++; break;
            case >= '\u3040' and <= '\u30FF' or (>= '\uFF66' and <= '\uFF9F'): Kana++; break;
            case >= '\u3400' and <= '\u9FFF': Han++; break;
            default: break;
        }
    }

    private void CountArabic(char c)
    {
        Arabic++;
        Persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ک' or 'ی' ? 1 : 0;
        Urdu += c is 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ' or 'ھ' ? 1 : 0;
    }
}
