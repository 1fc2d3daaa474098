using System.Text;

namespace Deeplia.Mail.Text;

/// <summary>The text a matcher reads, plain and in lower case, with a map back to what was written.</summary>
/// <remarks>Immutable, safe for many threads. Folding takes linear time.</remarks>
public sealed class FoldedText
{
    /// <summary>Longest quote, in characters.</summary>
    public const int MaxQuoteLength = 160;

    /// <summary>Most disguised words reported for one text.</summary>
    public const int MaxTricks = 16;

    private readonly int[] _foldedStarts;
    private readonly int[] _originalStarts;

    internal FoldedText(string original, string text, int[] foldedStarts, int[] originalStarts)
    {
        Original = original;
        Text = text;
        _foldedStarts = foldedStarts;
        _originalStarts = originalStarts;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The plain lower-case text.</summary>
    public string Text { get; }

    /// <summary>The disguised words, in no particular order, at most <see cref="MaxTricks"/>.</summary>
    public IReadOnlyList<CamouflageTrick> Tricks { get; internal set; } = [];

    /// <summary>Folds one text; never throws on any content.</summary>
    /// <param name="original">The text; the caller bounds its length.</param>
    public static FoldedText Fold(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return new TextFolder(original).Run();
    }

    /// <summary>The place in <see cref="Original"/> of a place in <see cref="Text"/>.</summary>
    /// <param name="foldedIndex">From 0 to the length of <see cref="Text"/>; values beyond are clamped.</param>
    public int OriginalIndex(int foldedIndex)
    {
        if (foldedIndex >= Text.Length)
        {
            return Original.Length;
        }

        var index = Math.Max(foldedIndex, 0);
        var segment = Array.BinarySearch(_foldedStarts, index);
        segment = segment < 0 ? ~segment - 1 : segment;
        return _originalStarts[segment] + index - _foldedStarts[segment];
    }

    /// <summary>The original words of a folded range, blanks collapsed, cut at a word's border with an ellipsis.</summary>
    /// <param name="start">First character in <see cref="Text"/>.</param>
    /// <param name="length">Number of characters in <see cref="Text"/>.</param>
    public string Quote(int start, int length)
    {
        var first = Math.Clamp(start, 0, Text.Length);
        var last = (int)Math.Clamp((long)first + length, first, Text.Length);
        return first == last ? "" : Shorten(Original.AsSpan(OriginalIndex(first)..OriginalIndex(last)));
    }

    internal static string Shorten(ReadOnlySpan<char> words)
    {
        var quote = new StringBuilder(MaxQuoteLength + 1);
        var blank = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = quote.Length > 0;
                continue;
            }

            if (quote.Length + (blank ? 2 : 1) > MaxQuoteLength)
            {
                return Cut(quote.ToString());
            }

            _ = blank ? quote.Append(' ').Append(c) : quote.Append(c);
            blank = false;
        }

        return quote.ToString();
    }

    private static string Cut(string quote)
    {
        var border = quote.LastIndexOf(' ');
        var end = border > MaxQuoteLength / 2 ? border : MaxQuoteLength - 1;
        end -= char.IsHighSurrogate(quote[end - 1]) ? 1 : 0;
        return string.Concat(quote.AsSpan(0, end), "…");
    }
}
