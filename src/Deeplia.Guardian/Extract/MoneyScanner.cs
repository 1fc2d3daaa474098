using System.Buffers;
using System.Collections.Immutable;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds sums of money: a number with a currency sign, code or word at its side.</summary>
internal static class MoneyScanner
{
    private const int MaxNoteChars = 60;
    private const int MaxNumberChars = 26;
    private const int MaxNumbers = 10_000; // each read costs up to 0.3 µs
    private const int MaxCodeLineChars = 400;
    private const string ScaleStarts = "tTmMkKтТдД千万萬만";

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{}\\|`=;<>/^'\"");

    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("thousand", 1000), ("mille", 1000), ("tausend", 1000), ("tysięcy", 1000), ("тысяч", 1000), ("тыс", 1000), ("duizend", 1000),
        ("mila", 1000), ("mil", 1000), ("million", 1_000_000), ("millions", 1_000_000), ("millones", 1_000_000),
        ("k", 1000), ("千", 1000), ("万", 10_000), ("萬", 10_000), ("만", 10_000),
    ];

    /// <summary>Lists the sums of the text in reading order, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    public static ImmutableArray<Money> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the sums of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<Money> Scan(string text, out bool truncated)
    {
        var span = ScanLimits.Cut(text);
        ImmutableArray<Money>.Builder? hits = null;
        var attempts = 0;
        for (var i = TextScan.NextDigit(span, 0); i < span.Length && attempts < MaxNumbers; i = TextScan.NextDigit(span, i))
        {
            if ((i > 0 && IsGlued(span, i - 1)) || Read(span, i, ref attempts) is not { } money)
            {
                i = SkipDigits(span, i);
                continue;
            }

            hits ??= ImmutableArray.CreateBuilder<Money>();
            hits.Add(money);
            i = money.Start + money.Length;
            if (hits.Count == ScanLimits.MaxHits)
            {
                break;
            }
        }

        truncated = attempts >= MaxNumbers || hits?.Count >= ScanLimits.MaxHits || ScanLimits.IsCut(text);
        return hits?.ToImmutable() ?? [];
    }

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsGlued(ReadOnlySpan<char> text, int before) =>
        text[before] is '_' or '#' or '/' or '-'
        || (text[before] is '.' or ',' or ':' && before > 0 && char.IsAsciiDigit(text[before - 1]));

    private static Money? Read(ReadOnlySpan<char> text, int start, ref int attempts)
    {
        var mayLead = MayLead(text, start);
        var isGlued = start > 0 && IsLetter(text[start - 1]);
        if ((!mayLead && (isGlued || !MayTrail(text, start))) || WrittenNumber.Read(text, start) is not { } number || number.Digits == 0)
        {
            return null;
        }

        attempts++;
        var factor = ReadScale(text, number.End, out var end);
        if (mayLead && ReadBefore(text, start, out var from) is { } leading && !IsCode(text, from, start, end, number))
        {
            return Make(number, factor, leading, from, end);
        }

        if (isGlued)
        {
            return null;
        }

        var at = SkipNote(text, end);
        var trailing = CurrencyNames.FindAtStart(text[at..], out var length);
        return trailing is null || IsVariable(text, at, length) || IsGarbled(text, start, at + length)
            ? null
            : Make(number, factor, trailing, start, at + length);
    }

    // What can stand before a sum: a sign, a code in capitals, "Rs".
    private static bool MayLead(ReadOnlySpan<char> text, int start)
    {
        var at = start - 1;
        while (at >= 0 && start - at <= 2 && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at--;
        }

        return at >= 0
            && (text[at] is '$' or >= '\u00A3'
                || (at > 0 && ((text[at] == 's' && text[at - 1] == 'R')
                    || (char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterUpper(text[at - 1])))));
    }

    // After its digits, separators and blanks a sum goes on with a letter, a sign or a note.
    private static bool MayTrail(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        for (var limit = start + MaxNumberChars; at < text.Length && at < limit; at++)
        {
            if (!char.IsAsciiDigit(text[at]) && text[at] is not ('.' or ',' or ' ' or '\'' or '’' or '\u00A0' or '\u202F'))
            {
                break;
            }
        }

        return at < text.Length && (text[at] is '$' or '(' or >= '\u0080' || char.IsAsciiLetter(text[at]));
    }

    private static bool IsLetter(char c) => c < '\u2E80' && char.IsLetterOrDigit(c);

    // Bytes read in the wrong character set show signs too ("\u00901£\u0081").
    private static bool IsGarbled(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && IsBroken(text[start - 1])) || (end < text.Length && IsBroken(text[end]));

    private static bool IsBroken(char c) => c is '\uFFFD' or (>= '\u007F' and <= '\u009F') or (< ' ' and not ('\t' or '\r' or '\n'));

    private static Money Make(WrittenNumber number, decimal factor, string currency, int start, int end)
    {
        var isDecimal = factor != 1 || CurrencyNames.IsCoin(currency);
        return new Money((isDecimal ? number.DecimalValue : number.Value) * factor, currency, start, end - start);
    }

    private static decimal ReadScale(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var word = at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
        if (word >= text.Length || !ScaleStarts.Contains(text[word], StringComparison.Ordinal))
        {
            return 1;
        }

        foreach (var (name, factor) in Scales)
        {
            var after = word + name.Length;
            if (text[word..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (name[0] > '\u2E80' || after >= text.Length || !char.IsLetterOrDigit(text[after])))
            {
                end = after;
                return factor;
            }
        }

        return 1;
    }

    private static string? ReadBefore(ReadOnlySpan<char> text, int start, out int from)
    {
        from = start;
        while (from > 0 && start - from < 2 && text[from - 1] is ' ' or '\u00A0' or '\u202F')
        {
            from--;
        }

        var end = from;
        if (from > 0 && !char.IsLetterOrDigit(text[from - 1]) && text[from - 1] >= '$')
        {
            from--;
        }

        var sign = end > from;
        while (from > 0 && end - from < 6 && char.IsAsciiLetter(text[from - 1]))
        {
            from--;
        }

        var name = text[from..end];
        if (name.Length == 0 || (from > 0 && char.IsLetterOrDigit(text[from - 1])))
        {
            return null;
        }

        if (sign)
        {
            // A sign after another number ("20 € 15 …") belongs to that number.
            var owned = from >= 1 && end < start && char.IsDigit(text[from - 1]);
            return owned || (from >= 2 && end < start && text[from - 1] == ' ' && char.IsDigit(text[from - 2]))
                ? null
                : CurrencyNames.Find(name);
        }

        return name.SequenceEqual("Rs") ? "INR" : IsTicker(name) && start - end < 2 ? CurrencyNames.Find(name) : null;
    }

    private static bool IsTicker(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return name.Length is 3 or 4;
    }

    // "$1}", "s/a/$1/", "print $2, $3": arguments of a script, not dollars.
    private static bool IsCode(ReadOnlySpan<char> text, int from, int start, int end, WrittenNumber number)
    {
        if (text[start - 1] != '$')
        {
            return false;
        }

        if (number.Value < 10 && end == start + 1)
        {
            var before = text[Math.Max(0, from - MaxCodeLineChars)..from];
            var after = text.Slice(end, Math.Min(MaxCodeLineChars, text.Length - end));
            var lineStart = before.LastIndexOf('\n');
            var lineEnd = after.IndexOf('\n');
            var tooLong = (lineStart < 0 && before.Length == MaxCodeLineChars) || (lineEnd < 0 && after.Length == MaxCodeLineChars);
            return tooLong || HoldsCode(before[(lineStart + 1)..]) || HoldsCode(lineEnd < 0 ? after : after[..lineEnd]);
        }

        return (from > 0 && text[from - 1] is '{' or '\\' or '$' or '%')
            || (end < text.Length && (text[end] is '}' or '_' or '{' or '\\' || char.IsAsciiLetterOrDigit(text[end])));
    }

    private static bool HoldsCode(ReadOnlySpan<char> line) => line.ContainsAny(CodeSigns);

    // "5 $name" is a variable, "5 $" money; "5 $ 10" the price of what follows.
    private static bool IsVariable(ReadOnlySpan<char> text, int at, int length)
    {
        var end = at + length;
        return !char.IsLetter(text[at]) && end < text.Length && (IsLetter(text[end]) || text[end] is '{' or '(' or '_');
    }

    // "850 (eight hundred fifty) USD": the note between is passed over.
    private static int SkipNote(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at);
        if (at < text.Length && text[at] == '(')
        {
            var close = text.Slice(at, Math.Min(MaxNoteChars, text.Length - at)).IndexOf(')');
            at = close < 0 ? at : SkipBlanks(text, at + close + 1);
        }

        return at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        for (var limit = at + 2; at < text.Length && at < limit && text[at] is ' ' or '\u00A0' or '\u202F'; at++)
        {
            // Two blanks at most: more is a table.
        }

        return at;
    }
}
