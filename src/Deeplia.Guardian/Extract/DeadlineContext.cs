using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Extract;

/// <summary>Tells from the words around whether a span of time is a limit.</summary>
internal static class DeadlineContext
{
    private const int MaxCharsBefore = 96;
    private const int MaxCharsAfter = 64;
    private const int MaxFillers = 5;
    private const int LongHours = 7 * 24;

    private static readonly PhraseSet Strong = new(byLast: true);
    private static readonly PhraseSet Weak = new(byLast: true);
    private static readonly PhraseSet Follow = new();
    private static readonly PhraseSet Never = new();
    private static readonly PhraseSet Honest = new();
    private static readonly PhraseSet Press = new();
    private static readonly WordTable Fillers = Load();

    /// <summary>True when the span from <paramref name="start"/> to <paramref name="end"/> is set as a limit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where the unit ends.</param>
    /// <param name="hours">The span in hours: a long one must press.</param>
    public static bool IsLimit(ReadOnlySpan<char> text, int start, int end, int hours)
    {
        var after = text.Slice(end, Math.Min(MaxCharsAfter, text.Length - end));
        var next = after.TrimStart(" ,-\u00A0\r\n");
        if (Never.Starts(next))
        {
            return false;
        }

        var before = text[Math.Max(0, start - MaxCharsBefore)..start];
        var strength = Follow.Starts(next) ? 2 : Leads(before);
        if (strength == 0)
        {
            return false;
        }

        before = before[SentenceStart(before)..];
        after = after[..SentenceEnd(after)];
        var isPressing = Press.Occurs(before) || Press.Occurs(after);
        if (!isPressing && (Honest.Occurs(before) || Honest.Occurs(after)))
        {
            return false;
        }

        return isPressing ? strength == 2 || hours <= LongHours : strength == 2 && hours <= LongHours;
    }

    private static int SentenceStart(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && !EndsSentence(before, start - 1))
        {
            start--;
        }

        return start;
    }

    private static int SentenceEnd(ReadOnlySpan<char> after)
    {
        var end = 0;
        while (end < after.Length && !EndsSentence(after, end))
        {
            end++;
        }

        return end;
    }

    // A single line end is a wrapped line, not the end of a sentence.
    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or '!' or '?' or ';' or '。' or '！' or '？'
        || (text[at] == '\n' && at > 0 && text[..at].TrimEnd(" \t\r").EndsWith('\n'));

    // 2 when a phrase before makes a limit, 1 when it may, 0 when none does; fillers are passed over.
    private static int Leads(ReadOnlySpan<char> before)
    {
        for (var fillers = 0; fillers <= MaxFillers; fillers++)
        {
            before = before.TrimEnd(" \t\r\n\u00A0\u202F(\"':：,*«“„-–");
            if (Strong.Ends(before))
            {
                return 2;
            }

            if (Weak.Ends(before))
            {
                return 1;
            }

            var word = before[TextScan.WordStart(before, before.Length)..];
            if (Fillers.Find(word) == 0 && DeadlineWords.Number(word) == 0)
            {
                return 0;
            }

            before = before[..^word.Length];
        }

        return 0;
    }

    private static WordTable Load()
    {
        var fillers = new List<(string Word, int Value)>();
        foreach (var line in DataFile.ReadLines("extract/limit-words.txt"))
        {
            var at = line.IndexOf(' ', StringComparison.Ordinal);
            var phrases = line[(at + 1)..].Split('|');
            switch (line[..at])
            {
                case "strong": Strong.Add(phrases); break;
                case "weak": Weak.Add(phrases); break;
                case "after": Follow.Add(phrases); break;
                case "never": Never.Add(phrases); break;
                case "honest": Honest.Add(phrases); break;
                case "press": Press.Add(phrases); break;
                default: AddFillers(phrases, fillers); break;
            }
        }

        return new WordTable(fillers);
    }

    private static void AddFillers(string[] words, List<(string Word, int Value)> fillers)
    {
        foreach (var word in words)
        {
            fillers.Add((word, 1));
        }
    }
}
