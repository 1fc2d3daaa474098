using System.Collections.Frozen;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Phrases found at a word of a text with one look-up, however many phrases there are.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    /// <summary>Makes the table; of two equal phrases the first stays.</summary>
    public PhraseTable(IEnumerable<(string[] Words, T Value)> phrases) => _byFirst = phrases
        .Where(p => p.Words.Length > 0)
        .GroupBy(p => p.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks for the longest phrase that starts at a word.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">Number of the word.</param>
    /// <param name="length">How many words the phrase has.</param>
    /// <param name="value">What it stands for.</param>
    public bool TryFind(TokenizedText text, int at, out int length, out T value)
    {
        (length, value) = (0, default!);
        if (!_byFirst.TryGetValue(text.TokenAt(at), out var phrases))
        {
            return false;
        }

        foreach (var (words, found) in phrases)
        {
            if (Stands(text, at, words))
            {
                (length, value) = (words.Length, found);
                return true;
            }
        }

        return false;
    }

    private static bool Stands(TokenizedText text, int at, string[] words)
    {
        if (at + words.Length > text.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!text.TokenAt(at + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
