using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe;

/// <summary>The words around a match, as far as its sentence goes: what a reader needs to recognise the place.</summary>
internal static class Passage
{
    private const int MaxSide = 60;
    private const int ShortestWrappedLine = 50;
    private const string Ellipsis = "…";

    /// <summary>The passage as it stands in the message, passwords masked; "…" where the sentence goes on.</summary>
    /// <param name="file">The case.</param>
    /// <param name="start">Start of the match in the folded text.</param>
    /// <param name="length">Length of the match.</param>
    public static string Around(CaseFile file, int start, int length)
    {
        var (from, to) = Widen(file.Tokens.Text, start, start + length);
        return Finish(file, file.Message.Text.Folded.Quote(from, to - from), file.Tokens.Text, from, to);
    }

    /// <summary>The same for a match in a text that was not folded.</summary>
    public static string Around(CaseFile file, string text, int start, int length)
    {
        var (from, to) = Widen(text, start, start + length);
        return Finish(file, string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text, from, to);
    }

    private static string Finish(CaseFile file, string quote, string text, int from, int to)
    {
        var head = IsCutBefore(text, from) ? Ellipsis : "";
        var tail = IsCutAfter(text, to) && !quote.EndsWith('…') ? Ellipsis : "";
        return head + file.Extracted.MaskCut(quote.Trim()) + tail;
    }

    private static (int Start, int End) Widen(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && start - from < MaxSide && !EndsSentence(text, from - 1))
        {
            from--;
        }

        while (from > 0 && from < start && !char.IsWhiteSpace(text[from - 1]) && !EndsSentence(text, from - 1))
        {
            from++;
        }

        var to = end;
        while (to < text.Length && to - end < MaxSide && !EndsSentence(text, to))
        {
            to++;
        }

        while (to > end && to < text.Length && !char.IsWhiteSpace(text[to]) && !char.IsPunctuation(text[to]))
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsCutBefore(string text, int from)
    {
        for (var i = from - 1; i >= 0; i--)
        {
            if (EndsSentence(text, i))
            {
                return false;
            }

            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCutAfter(string text, int to)
    {
        for (var i = to; i < text.Length; i++)
        {
            if (EndsSentence(text, i))
            {
                return false;
            }

            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '!' or '?' or '。' or '！' or '？' or '؟' or '।' => true,
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]),
        '\n' => !IsWrapped(text, at),
        _ => false,
    };

    // A mail program breaks long lines; a short line, or one before an empty line, ends by itself.
    private static bool IsWrapped(string text, int at) =>
        at + 1 < text.Length && text[at + 1] != '\n' && at >= ShortestWrappedLine
        && text.AsSpan(at - ShortestWrappedLine, ShortestWrappedLine).IndexOf('\n') < 0;
}
