using System.Buffers;

namespace Deeplia.Guardian.Threat;

/// <summary>The words of a message as numbers, ready to be read whole or by passages.</summary>
internal sealed class EncodedWords
{
    private const int StemLength = 5;
    private const int ShortestStemmed = 6;
    private const int LongestStemmed = 24;

    // What links, addresses and numbers hold.
    private static readonly SearchValues<char> NotInWords = SearchValues.Create("0123456789:/@.");

    private readonly uint[] _words;
    private readonly int _subjectWords;

    /// <summary>Numbers the stems of words.</summary>
    /// <param name="text">The folded text: subject, an empty line, the rest.</param>
    /// <param name="words">The words.</param>
    /// <param name="ranges">Where they stand in the text.</param>
    public EncodedWords(string text, uint[] words, (int Start, int End)[] ranges)
    {
        _words = words;
        Stems = new uint[words.Length];
        var subjectEnd = text.IndexOf("\n\n", StringComparison.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            var stem = StemOf(text.AsSpan(ranges[i].Start, ranges[i].End - ranges[i].Start));
            Stems[i] = stem.IsEmpty ? words[i] : FeatureSpace.Stem(stem);
            _subjectWords += ranges[i].End <= subjectEnd ? 1 : 0;
        }
    }

    /// <summary>The words in order, of long words their beginning.</summary>
    public uint[] Stems { get; }

    /// <summary>Adds the features of some words.</summary>
    /// <param name="set">Receives them.</param>
    /// <param name="start">The first word.</param>
    /// <param name="end">The word behind the last.</param>
    public void AddTo(FeatureSet set, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var place = new FeaturePlace((short)i, 1);
            set.Add(_words[i], place);
            if (Stems[i] != _words[i])
            {
                set.Add(Stems[i], place);
            }

            if (i < _subjectWords)
            {
                set.Add(FeatureSpace.InSubject(_words[i]), place);
            }

            if (i + 1 < end)
            {
                set.Add(FeatureSpace.Pair(_words[i], _words[i + 1]), new FeaturePlace((short)i, 2));
            }
        }
    }

    // The beginning of a long word: inflected forms share it in most languages.
    private static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestStemmed and <= LongestStemmed && word.IndexOfAny(NotInWords) < 0 ? word[..StemLength] : [];
}
