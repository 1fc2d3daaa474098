using System.Runtime.CompilerServices;
using System.Text;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Names;

/// <summary>Tells whether two names look alike, by the table and algorithm of Unicode TS 39 §4.</summary>
public static class Confusables
{
    // TS 39 §5.1: scripts that one language writes together, with Latin allowed beside them.
    private const Scripts Japanese = Scripts.Latin | Scripts.Han | Scripts.Kana;
    private const Scripts Korean = Scripts.Latin | Scripts.Han | Scripts.Hangul;
    private const Scripts Chinese = Scripts.Latin | Scripts.Han | Scripts.Bopomofo;

    private const int MaxShortName = 128;

    private static readonly Lazy<Dictionary<int, string>> Table = new(ReadTable);

    /// <summary>The prototype of the text: two texts that look alike have the same one. Not for display.</summary>
    /// <param name="text">Any text.</param>
    public static string Skeleton(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text) && !NeedsMapping(text))
        {
            return text.ToString();
        }

        var mapped = new StringBuilder(text.Length + 8);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (IsIgnorable(rune.Value))
            {
                continue;
            }

            _ = Table.Value.TryGetValue(rune.Value, out var prototype)
                ? mapped.Append(prototype)
                : mapped.Append(rune.ToString());
        }

        return mapped.ToString().Normalize(NormalizationForm.FormD);
    }

    /// <summary>The prototype of the text in lower case, for names that compare without case.</summary>
    /// <param name="text">Any text.</param>
    public static string SkeletonOfLowerCase(ReadOnlySpan<char> text) =>
        Skeleton(text.ToString().ToLowerInvariant());

    /// <summary>Tells whether two different texts look the same.</summary>
    /// <param name="first">One text.</param>
    /// <param name="second">The other text.</param>
    public static bool AreConfusable(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (first.SequenceEqual(second))
        {
            return false;
        }

        if (first.Length <= MaxShortName && second.Length <= MaxShortName && Ascii.IsValid(first) && Ascii.IsValid(second))
        {
            Span<char> one = stackalloc char[MaxShortName * 2];
            Span<char> two = stackalloc char[MaxShortName * 2];
            return one[..MapAscii(first, one)].SequenceEqual(two[..MapAscii(second, two)]);
        }

        return Skeleton(first) == Skeleton(second);
    }

    /// <summary>The scripts of the letters in the text; digits, marks and signs belong to none.</summary>
    /// <param name="text">Any text.</param>
    public static Scripts ScriptsOf(ReadOnlySpan<char> text)
    {
        var scripts = Scripts.None;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                scripts |= ScriptOf(rune.Value);
            }
        }

        return scripts;
    }

    /// <summary>Tells whether the text mixes scripts that no language writes together.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsMixedScript(ReadOnlySpan<char> text)
    {
        var scripts = ScriptsOf(text);
        return (scripts & (scripts - 1)) != Scripts.None
            && (scripts & ~Japanese) != Scripts.None
            && (scripts & ~Korean) != Scripts.None
            && (scripts & ~Chinese) != Scripts.None;
    }

    // The only ASCII characters with another prototype: 0 -> O, 1 I | -> l, m -> rn, % " ` -> signs.
    private static bool NeedsMapping(ReadOnlySpan<char> ascii) => ascii.IndexOfAny(MappedAscii) >= 0;

    // The table's own answers for the eight characters above, without a table and without allocation.
    private static int MapAscii(ReadOnlySpan<char> text, Span<char> target)
    {
        var length = 0;
        foreach (var c in text)
        {
            target[length++] = c switch
            {
                '0' => 'O',
                '1' or 'I' or '|' => 'l',
                'm' => 'r',
                '"' or '`' => '\'',
                _ => c,
            };
            if (c is 'm' or '"')
            {
                target[length++] = c == 'm' ? 'n' : '\'';
            }
        }

        return length;
    }

    private static readonly System.Buffers.SearchValues<char> MappedAscii =
        System.Buffers.SearchValues.Create("01I|m%\"`");

    private static string Decompose(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = clean.Append(rune.ToString()); // a lone surrogate reads as U+FFFD, which Normalize accepts
        }

        return clean.ToString().Normalize(NormalizationForm.FormD);
    }

    private static bool IsIgnorable(int c) => c is 0xAD or 0x34F or 0x61C or 0xFEFF or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    private static Scripts ScriptOf(int c) => c switch
    {
        < 0x2B9 or (>= 0x1D00 and <= 0x1D25) or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F)
            or (>= 0xA720 and <= 0xA7FF) or (>= 0xAB30 and <= 0xAB64) or (>= 0xFB00 and <= 0xFB06)
            or (>= 0xFF21 and <= 0xFF5A) => Scripts.Latin,
        (>= 0x2B9 and <= 0x2FF) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0x2100 and <= 0x214F) => Scripts.None,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => Scripts.Greek,
        (>= 0x400 and <= 0x52F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF)
            or (>= 0xA640 and <= 0xA69F) => Scripts.Cyrillic,
        >= 0x531 and <= 0x58F => Scripts.Armenian,
        (>= 0x590 and <= 0x5FF) or (>= 0xFB1D and <= 0xFB4F) => Scripts.Hebrew,
        (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x8A0 and <= 0x8FF)
            or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) => Scripts.Arabic,
        >= 0x900 and <= 0xDFF => Scripts.Indic,
        >= 0xE00 and <= 0xE7F => Scripts.Thai,
        (>= 0x10A0 and <= 0x10FF) or (>= 0x1C90 and <= 0x1CBF) or (>= 0x2D00 and <= 0x2D2F) => Scripts.Georgian,
        (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xAC00 and <= 0xD7FF) => Scripts.Hangul,
        (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) => Scripts.Kana,
        (>= 0x3105 and <= 0x312F) or (>= 0x31A0 and <= 0x31BF) => Scripts.Bopomofo,
        (>= 0x3005 and <= 0x3007) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF) => Scripts.Han,
        _ => Scripts.Other,
    };

    // One loop of plain arithmetic, compiled at full strength at once: the table is read before the JIT has warmed up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Dictionary<int, string> ReadTable()
    {
        using var reader = new StreamReader(DataFile.Open("names/confusables.txt"), Encoding.ASCII);
        var table = new Dictionary<int, string>(7_000);
        var (prototype, codePoint, comment, sources) = ("", 0, false, false);
        foreach (var c in reader.ReadToEnd())
        {
            if (comment || c == '#')
            {
                comment = c != '\n';
            }
            else if (c is ' ' or ';' && !sources)
            {
                prototype += char.ConvertFromUtf32(codePoint);
                codePoint = 0;
                sources = c == ';';
            }
            else if (c is ' ' or '\n' && codePoint != 0)
            {
                table[codePoint] = prototype;
                codePoint = 0;
                if (c == '\n')
                {
                    (prototype, sources) = ("", false);
                }
            }
            else if (char.IsAsciiHexDigit(c))
            {
                codePoint = (codePoint << 4) + (c <= '9' ? c - '0' : c - 'A' + 10);
            }
        }

        return table;
    }
}
