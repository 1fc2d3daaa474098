namespace Deeplia.Guardian.Extract;

/// <summary>A number as people write it: 1.250,00 and 1,250.00 and 1 250 and 1'250 are the same.</summary>
/// <param name="Digits">All its digits as one number.</param>
/// <param name="Decimals">How many of them stand after the last separator; 0 where there is none.</param>
/// <param name="IsGrouped">Whether that separator groups thousands, or may: one separator before three digits.</param>
/// <param name="IsOnlyGrouped">Whether it cannot be a decimal point.</param>
/// <param name="End">Offset after it.</param>
internal readonly record struct WrittenNumber(ulong Digits, int Decimals, bool IsGrouped, bool IsOnlyGrouped, int End)
{
    private const int MaxChars = 24;
    private const int MaxDigits = 18;

    /// <summary>Its value, one separator before three digits read as grouping.</summary>
    public decimal Value => IsGrouped ? Digits : DecimalOf(Digits, Decimals);

    /// <summary>Its value when a lone separator is read as the decimal point, as for coins.</summary>
    public decimal DecimalValue => IsOnlyGrouped ? Digits : DecimalOf(Digits, Decimals);

    /// <summary>Reads a number; null when the digits are something else (date, version, address).</summary>
    public static WrittenNumber? Read(ReadOnlySpan<char> text, int start)
    {
        var digits = 0ul;
        var count = 0;
        int dots = 0, commas = 0, lastSeparator = -1, afterLast = 0, intDigits = 0, groups = 0;
        var badGroup = false;
        var i = start;
        for (; i < text.Length && i - start < MaxChars; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits = unchecked((digits * 10) + (ulong)(c - '0'));
                count++;
                afterLast++;
                continue;
            }

            if (c is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                badGroup |= lastSeparator >= 0 && afterLast != 3;
                _ = c == '.' ? dots++ : commas++;
                lastSeparator = i;
                intDigits = count;
                afterLast = 0;
                continue;
            }

            if (c is ' ' or '\u00A0' or '\u202F' or '\'' or '’' && lastSeparator < 0 && IsGroup(text, i + 1)
                && count - (groups * 3) is > 0 and <= 3)
            {
                groups++;
                continue;
            }

            break;
        }

        if (count is 0 or > MaxDigits || badGroup || (i < text.Length && char.IsAsciiDigit(text[i])))
        {
            return null;
        }

        var lone = dots + commas == 1;
        var mixed = dots > 0 && commas > 0;
        if ((dots > 1 && commas > 1) || (!lone && !mixed && lastSeparator >= 0 && afterLast != 3))
        {
            return null;
        }

        var grouping = lone && groups == 0 && afterLast == 3 && intDigits <= 3 && text[start] != '0';
        var onlyGroups = !lone && !mixed;
        return new WrittenNumber(digits, lastSeparator < 0 ? 0 : count - intDigits, grouping || onlyGroups, onlyGroups, i);
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 3 <= text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    private static decimal DecimalOf(ulong digits, int decimals)
    {
        decimal value = digits;
        for (; decimals > 0; decimals--)
        {
            value /= 10;
        }

        return value;
    }
}
