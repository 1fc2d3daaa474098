using System.Globalization;
using System.Text;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>The words of a name shown or of a local part, and runs of neighbours among them.</summary>
internal sealed class ShownWords
{
    private const int MostWords = 12;
    private const int LongestRun = 5;
    private const int LongestWord = 60;

    private readonly List<(string Text, bool IsTied)> _words = [];

    private ShownWords()
    {
    }

    public int Count => _words.Count;

    public string this[int at] => _words[at].Text;

    /// <summary>Reads the words: letters, digits, signs that stand for letters, what the eye does not see. Apostrophes vanish.</summary>
    public static ShownWords Of(string text)
    {
        var (words, word) = (new ShownWords(), new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLetter(rune))
            {
                word.Append(rune.ToString());
            }
            else if (rune.Value is not ('\'' or '’'))
            {
                words.Add(word, rune.Value is '-' or '.' or '_');
            }
        }

        words.Add(word, false);
        return words;
    }

    /// <summary>Runs of neighbours, written together, the longest first.</summary>
    public IEnumerable<(int From, int To, string Text)> Runs()
    {
        for (var from = 0; from < Count; from++)
        {
            for (var to = Math.Min(Count, from + LongestRun); to > from; to--)
            {
                yield return (from, to, to - from == 1 ? this[from] : string.Concat(_words[from..to].Select(w => w.Text)));
            }
        }
    }

    /// <summary>The words of a run, lower case.</summary>
    public string[] Between(int from, int to) => [.. _words[from..to].Select(w => w.Text.ToLowerInvariant())];

    /// <summary>Whether hyphens, dots or underscores join the words of a run, and nothing else.</summary>
    public bool AreTied(int from, int to) => to - from > 1 && _words[from..(to - 1)].TrueForAll(w => w.IsTied);

    private void Add(StringBuilder word, bool isTied)
    {
        if (word.Length is > 0 and <= LongestWord && Count < MostWords)
        {
            _words.Add((word.ToString(), isTied));
        }

        word.Clear();
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.OtherSymbol
        || rune.Value is '$' or '@' or '|' or '!';
}
