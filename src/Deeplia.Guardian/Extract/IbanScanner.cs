using System.Collections.Immutable;
using System.Globalization;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds bank account numbers, written in one piece or in groups.</summary>
internal static class IbanScanner
{
    private const int MaxIbanChars = 34; // ISO 13616
    private static readonly byte[] Lengths = Load();

    /// <summary>Lists the numbers of the text in reading order, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    /// <remarks>A wrong checksum is reported only when the number is grouped by four or follows the word IBAN.</remarks>
    public static ImmutableArray<Iban> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the numbers of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<Iban> Scan(string text, out bool truncated)
    {
        var span = ScanLimits.Cut(text);
        ImmutableArray<Iban>.Builder? hits = null;
        var attempts = 0;
        for (var i = TextScan.NextDigit(span, 0); i < span.Length && attempts < ScanLimits.MaxAttempts; i = TextScan.NextDigit(span, i))
        {
            var length = LengthAt(span, i - 2);
            attempts += length > 0 ? 1 : 0;
            if (length > 0 && Read(span, i - 2, length) is { } iban)
            {
                hits ??= ImmutableArray.CreateBuilder<Iban>();
                hits.Add(iban);
                i = iban.Start + iban.Length;
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

        truncated = attempts >= ScanLimits.MaxAttempts || hits?.Count >= ScanLimits.MaxHits || ScanLimits.IsCut(text);
        return hits?.ToImmutable() ?? [];
    }

    // The length of the number that may begin here: two letters of a country that has such numbers, two digits, no word before.
    private static int LengthAt(ReadOnlySpan<char> text, int start) =>
        start < 0
        || start + 4 > text.Length
        || !char.IsAsciiLetter(text[start])
        || !char.IsAsciiLetter(text[start + 1])
        || !char.IsAsciiDigit(text[start + 3])
        || (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            ? 0
            : Lengths[Index(text[start], text[start + 1])];

    private static Iban? Read(ReadOnlySpan<char> text, int start, int length)
    {
        Span<char> joined = stackalloc char[MaxIbanChars];
        var end = Join(text, start, joined[..length], out var grouped);
        if (end < 0 || (end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
        {
            return null;
        }

        var right = Remainder(joined[..length]) == 1;
        var claimed = grouped || text[Math.Max(0, start - 12)..start].Contains("IBAN", StringComparison.OrdinalIgnoreCase);
        return right || claimed ? new Iban(joined[..2].ToString(), joined[..length].ToString(), right, start, end - start) : null;
    }

    private static int Join(ReadOnlySpan<char> text, int start, Span<char> joined, out bool grouped)
    {
        var count = 0;
        var i = start;
        var gaps = 0;
        var even = true;
        while (i < text.Length && count < joined.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                joined[count++] = char.ToUpperInvariant(text[i++]);
            }
            else if (text[i] is ' ' or '\u00A0' or '\u202F' or '-' && i > start && char.IsAsciiLetterOrDigit(text[i - 1]))
            {
                even &= count % 4 == 0;
                gaps++;
                i++;
            }
            else
            {
                break;
            }
        }

        grouped = even && gaps >= 3;
        return count == joined.Length && (gaps == 0 || even || gaps <= 7) ? i : -1;
    }

    private static int Remainder(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder;
    }

    private static int Index(char first, char second) => ((first & 31) * 32) + (second & 31);

    private static byte[] Load()
    {
        var lengths = new byte[32 * 32];
        foreach (var line in DataFile.ReadLines("extract/iban-lengths.txt"))
        {
            lengths[Index(line[0], line[1])] = byte.Parse(line.AsSpan(3), CultureInfo.InvariantCulture);
        }

        return lengths;
    }
}
