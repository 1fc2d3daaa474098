namespace Deeplia.Guardian.Extract;

/// <summary>Small steps over a text, each bounded.</summary>
internal static class TextScan
{
    /// <summary>Longest run of characters taken for one word.</summary>
    public const int MaxWordChars = 64;

    private const int MaxBlanks = 12;
    private const int NearChars = 8;

    /// <summary>Offset of the first ASCII digit from <paramref name="at"/> on, the text's length when there is none.</summary>
    public static int NextDigit(ReadOnlySpan<char> text, int at)
    {
        // Where digits are dense, calling the vectorised search for each costs more than looking.
        for (var near = Math.Min(text.Length, at + NearChars); at < near; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                return at;
            }
        }

        var step = text[at..].IndexOfAnyInRange('0', '9');
        return step < 0 ? text.Length : at + step;
    }

    /// <summary>Offset after the word that begins at <paramref name="at"/>.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && at - start <= MaxWordChars && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Offset where the word that ends at <paramref name="end"/> begins.</summary>
    public static int WordStart(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= MaxWordChars && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>Offset after the blanks at <paramref name="at"/>; counts the line ends among them.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at, out int lines)
    {
        lines = 0;
        for (var limit = at + MaxBlanks; at < text.Length && at < limit && IsBlank(text[at]); at++)
        {
            lines += text[at] == '\n' ? 1 : 0;
        }

        return at;
    }

    /// <summary>Offset where the blanks before <paramref name="end"/> begin; counts the line ends among them.</summary>
    public static int SkipBlanksBack(ReadOnlySpan<char> text, int end, out int lines)
    {
        lines = 0;
        for (var limit = end - MaxBlanks; end > 0 && end > limit && IsBlank(text[end - 1]); end--)
        {
            lines += text[end - 1] == '\n' ? 1 : 0;
        }

        return end;
    }

    /// <summary>True when nothing but blanks or closing signs follows on the line.</summary>
    public static bool EndsLine(ReadOnlySpan<char> text, int at)
    {
        for (var limit = at + MaxBlanks; at < text.Length && at < limit && text[at] != '\n'; at++)
        {
            if (!IsBlank(text[at]) && text[at] is not ('.' or ',' or '!' or ')' or '"' or '*' or '»' or '”'))
            {
                return false;
            }
        }

        return at >= text.Length || text[at] == '\n';
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || SecretText.IsUnseen(c);
}
