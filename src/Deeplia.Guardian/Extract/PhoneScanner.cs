using System.Collections.Immutable;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds telephone numbers; it would rather miss one than take a date, an amount or an order number for one.</summary>
internal static class PhoneScanner
{
    private const int MinDigits = 8;
    private const int MaxDigits = 15; // ITU-T E.164
    private const int MaxChars = 28;
    private const int NorthAmericaDigits = 11; // country code 1 and ten digits: what follows is an extension

    /// <summary>Lists the numbers of the text in reading order, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    public static ImmutableArray<PhoneNumber> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the numbers of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<PhoneNumber> Scan(string text, out bool truncated)
    {
        var span = ScanLimits.Cut(text);
        ImmutableArray<PhoneNumber>.Builder? hits = null;
        for (var i = TextScan.NextDigit(span, 0); i < span.Length; i = TextScan.NextDigit(span, i))
        {
            var phone = Read(span, i, out var end);
            i = Math.Max(i + 1, end);
            if (phone is not null)
            {
                hits ??= ImmutableArray.CreateBuilder<PhoneNumber>();
                hits.Add(phone);
                if (hits.Count == ScanLimits.MaxHits)
                {
                    break;
                }
            }
        }

        truncated = hits?.Count >= ScanLimits.MaxHits || ScanLimits.IsCut(text);
        return hits?.ToImmutable() ?? [];
    }

    private static PhoneNumber? Read(ReadOnlySpan<char> text, int at, out int end)
    {
        var start = at;
        if (start > 0 && text[start - 1] == '(')
        {
            start--;
        }

        var plus = start > 0 && text[start - 1] == '+';
        start -= plus ? 1 : 0;
        Span<char> digits = stackalloc char[MaxChars];
        Span<char> shape = stackalloc char[MaxChars];
        var count = 0;
        end = at;
        int i = at, groups = 0;
        for (; i < text.Length && i - at < MaxChars; i++)
        {
            if (plus && count == NorthAmericaDigits && digits[0] == '1')
            {
                break;
            }

            if (char.IsAsciiDigit(text[i]))
            {
                shape[i - at] = '9';
                digits[count++] = text[i];
                end = i + 1;
            }
            else if (text[i..].StartsWith("(0)") && (plus || digits[..count].StartsWith("00")))
            {
                i += 2; // "+49 (0)941": the trunk zero is dialled inside the country only
                groups++;
            }
            else if (text[i] is ' ' or '-' or '.' or '(' or ')' or '\u00A0' or '\u202F' && i + 1 < text.Length && IsGap(text, i))
            {
                shape[i - at] = text[i] is '\u00A0' or '\u202F' ? ' ' : text[i];
                groups++;
            }
            else
            {
                break;
            }
        }

        var glued = start > 0
            && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '=' or '-' or '.' or '_' or '#' or '@' or '<');
        var gluedAfter = end < text.Length
            && ((char.IsLetterOrDigit(text[end]) && !IsExtension(text, end)) || text[end] is '/' or '@' or '_' or '=' or '%' or '€' or '$');
        if (glued || gluedAfter || count is < MinDigits or > MaxDigits || (i - at >= MaxChars && i < text.Length
            && char.IsAsciiDigit(text[i])))
        {
            return null;
        }

        var number = digits[..count];
        var value = plus ? Plus(number) : National(number, shape[..(end - at)], groups);
        return value is null ? null : new PhoneNumber(value, start, end - start);
    }

    // "555-0143x12"
    private static bool IsExtension(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && ((text[at] is 'x' or 'X' && char.IsAsciiDigit(text[at + 1])) || (text[at] == 'e' && text[at + 1] == 'x'));

    private static bool IsGap(ReadOnlySpan<char> text, int i)
    {
        var next = text[i + 1];
        return char.IsAsciiDigit(next)
            || (text[i] == ')' && next is ' ' or '-' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]))
            || (text[i] == ' ' && next == '(' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]));
    }

    private static string? Plus(ReadOnlySpan<char> digits) => digits[0] == '0' ? null : string.Concat("+", digits);

    private static string? National(ReadOnlySpan<char> digits, ReadOnlySpan<char> shape, int groups)
    {
        if (digits.StartsWith("00") && digits.Length >= 11 && digits[2] != '0' && groups > 0)
        {
            return string.Concat("+", digits[2..]);
        }

        return shape switch
        {
            "99 99 99 99 99" or "99.99.99.99.99" or "99-99-99-99-99" when digits[0] == '0' && digits[1] != '0' =>
                string.Concat("+33", digits[1..]),
            "999) 999-9999" or "999)999-9999" or "999-999-9999" or "999.999.9999" when digits[0] > '1' && digits[3] > '1' =>
                string.Concat("+1", digits),
            "9-999-999-9999" or "9 (999) 999-9999" or "9.999.999.9999" when digits[0] == '1' && digits[1] > '1' =>
                string.Concat("+", digits),
            "999 9999 9999" or "9999 999 9999" or "99999 999999" or "99999 999 999" or "9999 999999" when digits[0] == '0'
                && digits[1] != '0' =>
                digits.ToString(),
            "9999999999" when digits[0] == '0' && digits[1] is '6' or '7' && digits[2] != '0' => string.Concat("+33", digits[1..]),
            _ => null,
        };
    }
}
