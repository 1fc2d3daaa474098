using System.Collections.Immutable;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds spans of time set as a limit; opening hours, durations and delivery times are passed over.</summary>
internal static class DeadlineScanner
{
    private const int MaxNumberDigits = 4;
    private const int MaxNumberChars = 16;
    private const int MaxNoteChars = 24;
    private const int MaxHours = 10_000;
    private const int MaxContexts = 300; // each costs some µs

    /// <summary>Lists the limits of the text in reading order, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    public static ImmutableArray<Deadline> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the limits of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<Deadline> Scan(string text, out bool truncated)
    {
        var hits = new Hits();
        var span = ScanLimits.Cut(text);
        ScanDigits(span, hits);
        ScanLatinWords(span, hits);
        if (span.IndexOfAnyExceptInRange('\0', '\x7f') >= 0)
        {
            ScanOtherDigits(span, '\u0660', hits);
            ScanOtherDigits(span, '\u06F0', hits);
            ScanOtherDigits(span, '\uFF10', hits);
            ScanOtherWords(span, hits);
        }

        truncated = hits.IsFull || ScanLimits.IsCut(text);
        return hits.ToImmutable();
    }

    private static void ScanDigits(ReadOnlySpan<char> text, Hits hits)
    {
        for (var i = TextScan.NextDigit(text, 0); i < text.Length && !hits.IsFull; i = TextScan.NextDigit(text, i))
        {
            i = ReadNumber(text, i, hits);
        }
    }

    private static void ScanOtherDigits(ReadOnlySpan<char> text, char zero, Hits hits)
    {
        for (var i = 0; i < text.Length && !hits.IsFull;)
        {
            var step = text[i..].IndexOfAnyInRange(zero, (char)(zero + 9));
            if (step < 0)
            {
                return;
            }

            i = ReadNumber(text, i + step, hits);
        }
    }

    private static int ReadNumber(ReadOnlySpan<char> text, int start, Hits hits)
    {
        var number = 0;
        var i = start;
        for (; i < text.Length && char.IsDigit(text[i]); i++)
        {
            number = i - start < MaxNumberDigits ? (number * 10) + ValueOf(text[i]) : 0;
        }

        if (number > 0
            && (start == 0
                || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.' or ':' or '-' or ',' or '_' or '=')))
        {
            Read(text, start, i, number, hits);
        }

        return i;
    }

    private static int ValueOf(char digit) => char.IsAscii(digit) ? digit - '0' : (int)char.GetNumericValue(digit);

    private static void ScanLatinWords(ReadOnlySpan<char> text, Hits hits)
    {
        for (var i = DeadlineWords.LatinUnits.Next(text, 0); i >= 0 && !hits.IsFull; i = DeadlineWords.LatinUnits.Next(text, i + 1))
        {
            if (i > 0 && char.IsWhiteSpace(text[i - 1]))
            {
                ReadWord(text, i - 1, hits);
            }
        }
    }

    private static void ScanOtherWords(ReadOnlySpan<char> text, Hits hits)
    {
        foreach (var unit in DeadlineWords.OtherUnits)
        {
            for (var i = 0; i < text.Length && !hits.IsFull; i++)
            {
                var step = text[i..].IndexOf(unit, StringComparison.Ordinal);
                if (step < 0)
                {
                    break;
                }

                i += step;
                ReadWord(text, i, hits);
            }
        }

        var asia = text.IndexOfAnyInRange('\u4E00', '\u9FFF');
        for (var i = asia < 0 ? text.Length : asia; i < text.Length && !hits.IsFull; i++)
        {
            if (DeadlineWords.IsIdeograph(text[i]))
            {
                Read(text, i, i + 1, DeadlineWords.Number(text.Slice(i, 1)), hits);
            }
        }
    }

    // The word before a blank and a unit: "two days".
    private static void ReadWord(ReadOnlySpan<char> text, int blank, Hits hits)
    {
        hits.CountAttempt();
        var start = blank;
        while (start > 0 && blank - start < MaxNumberChars && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        var number = DeadlineWords.Number(text[start..blank]);
        if (number > 0)
        {
            Read(text, start, blank, number, hits);
        }
    }

    private static void Read(ReadOnlySpan<char> text, int start, int end, int number, Hits hits)
    {
        if (end >= text.Length || (text[end] == ' ' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            return;
        }

        var at = char.IsLetter(text[end]) ? end : SkipNote(text, end);
        if (at >= text.Length || !char.IsLetter(text[at]))
        {
            return;
        }

        var unit = DeadlineWords.UnitAtStart(text[at..], out var length);
        end = at + length;
        if (unit == 0
            || number * unit > MaxHours
            || (end < text.Length && (text[end] is '/' or '-' or '_' || char.IsAsciiDigit(text[end]))))
        {
            return;
        }

        hits.CountContext();
        if (DeadlineContext.IsLimit(text, start, end, number * unit))
        {
            hits.Add(new Deadline(number * unit, start, end - start));
        }
    }

    // "48 (forty-eight) hours", "two (2) days".
    private static int SkipNote(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at);
        if (at < text.Length && text[at] == '(')
        {
            var close = text.Slice(at, Math.Min(MaxNoteChars, text.Length - at)).IndexOf(')');
            at = close < 0 ? at : SkipBlanks(text, at + close + 1);
        }

        // Romanian counts "48 de ore".
        at = text[at..].StartsWith("de ", StringComparison.Ordinal) ? at + 3 : at;
        return at < text.Length && text[at] == ')' ? SkipBlanks(text, at + 1) : at;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        for (var limit = at + 3; at < text.Length && at < limit && char.IsWhiteSpace(text[at]); at++)
        {
            // Three blanks cover a line end; a wider gap is a table.
        }

        return at;
    }

    private sealed class Hits
    {
        private readonly List<Deadline> _found = [];
        private int _contexts;

        private int _attempts;

        public bool IsFull => _found.Count >= ScanLimits.MaxHits
            || _contexts >= MaxContexts
            || _attempts >= ScanLimits.MaxAttempts;

        public void CountAttempt() => _attempts++;

        public void CountContext() => _contexts++;

        public void Add(Deadline deadline) => _found.Add(deadline);

        public ImmutableArray<Deadline> ToImmutable()
        {
            if (_found.Count > 1)
            {
                _found.Sort((a, b) => a.Start.CompareTo(b.Start));
            }

            return [.. _found];
        }
    }
}
