using System.Collections.Immutable;
using System.Globalization;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds French account numbers in their national form (RIB: bank 5, branch 5, account 11, key 2)
/// and gives them as IBANs.</summary>
internal static class RibScanner
{
    private const int Digits = 23;
    private const int MaxSpan = 40; // with the blanks and the words between the columns cut short
    private const int WordBefore = 60;

    /// <summary>Lists the numbers of the text whose key is right, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    /// <remarks>One number in 97 has a right key by chance, so it must stand in columns or follow the word RIB.</remarks>
    public static ImmutableArray<Iban> Scan(string text)
    {
        var span = ScanLimits.Cut(text);
        ImmutableArray<Iban>.Builder? hits = null;
        var attempts = 0;
        for (var i = TextScan.NextDigit(span, 0); i < span.Length && attempts < ScanLimits.MaxAttempts; i = TextScan.NextDigit(span, i))
        {
            attempts++;
            if (Read(span, i) is { } rib)
            {
                hits ??= ImmutableArray.CreateBuilder<Iban>();
                hits.Add(rib);
                i = rib.Start + rib.Length;
                if (hits.Count == ScanLimits.MaxHits)
                {
                    break;
                }
            }

            while (i < span.Length && char.IsAsciiDigit(span[i]))
            {
                i++;
            }
        }

        return hits?.ToImmutable() ?? [];
    }

    private static Iban? Read(ReadOnlySpan<char> text, int start)
    {
        Span<char> rib = stackalloc char[Digits];
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]) || Join(text, start, rib, out var columns) is not (> 0 and var end)
            || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) || !IsKeyRight(rib))
        {
            return null;
        }

        var named = text[Math.Max(0, start - WordBefore)..start].Contains("RIB", StringComparison.OrdinalIgnoreCase);
        return columns || named ? new Iban("FR", ToIban(rib), ChecksumOk: true, start, end - start) : null;
    }

    private static int Join(ReadOnlySpan<char> text, int start, Span<char> rib, out bool columns)
    {
        var (count, i, gaps) = (0, start, 0);
        columns = true;
        for (; i < text.Length && i - start < MaxSpan && count < Digits; i++)
        {
            if (char.IsAsciiDigit(text[i]) || (char.IsAsciiLetter(text[i]) && count is >= 10 and < 21))
            {
                rib[count++] = char.ToUpperInvariant(text[i]);
            }
            else if (text[i] is ' ' or '\u00A0' or '\t' or '-' or '|' or '.')
            {
                gaps++;
                columns &= count is 5 or 10 or 21;
            }
            else
            {
                break;
            }
        }

        columns &= gaps >= 3;
        return count == Digits ? i : -1;
    }

    // 97 - (89 b + 15 g + 3 c) mod 97, letters read as the digits of the telephone-like table of the French banks (CFONB).
    private static bool IsKeyRight(ReadOnlySpan<char> rib)
    {
        var remainder = 0;
        foreach (var c in rib)
        {
            remainder = ((remainder * 10) + DigitOf(c)) % 97;
        }

        return remainder == 0;
    }

    private static int DigitOf(char c) => c switch
    {
        <= '9' => c - '0',
        <= 'I' => c - 'A' + 1,
        <= 'R' => c - 'J' + 1,
        _ => c - 'S' + 2,
    };

    private static string ToIban(ReadOnlySpan<char> rib)
    {
        var remainder = 0;
        foreach (var c in string.Concat(rib, "FR00"))
        {
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return string.Create(CultureInfo.InvariantCulture, $"FR{98 - remainder:00}{rib}");
    }
}
