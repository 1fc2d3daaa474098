namespace Deeplia.Guardian.Cues;

/// <summary>Numbers the words of a lexicon and finds them, and the prefixes phrases begin with, by span.</summary>
/// <remarks>
/// One hash is rolled over a token and asked at each length a prefix has, so words and prefixes cost one pass.
/// Only shipped words are in the tables: a hostile text cannot make them collide worse than they do.
/// </remarks>
internal sealed class CueWords
{
    private const uint HashSeed = 2_166_136_261; // FNV-1a, 32 bits
    private const uint HashPrime = 16_777_619;
    private const int LongestPrefix = 31;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private Slot[] _words = new Slot[2];
    private Slot[] _prefixes = new Slot[2];
    private readonly HashSet<string> _innerPrefixes = new(StringComparer.Ordinal);
    private CueNode?[] _prefixNodes = [];
    private uint _prefixLengths;
    private int _longestWord;

    internal int Add(string word)
    {
        _longestWord = Math.Max(_longestWord, word.Length);
        return _numbers.TryGetValue(word, out var number) ? number : _numbers[word] = _numbers.Count;
    }

    /// <summary>Makes a prefix known that no phrase begins with.</summary>
    internal void AddPrefix(string prefix) => _innerPrefixes.Add(prefix);

    internal void Seal(IReadOnlyDictionary<string, CueNode> prefixes)
    {
        _words = Table(_numbers.Select(pair => (pair.Key, pair.Value)), _numbers.Count);
        string[] all = [.. prefixes.Keys, .. _innerPrefixes.Where(p => !prefixes.ContainsKey(p))];
        _prefixNodes = [.. prefixes.Values, .. new CueNode?[all.Length - prefixes.Count]];
        _prefixes = Table(all.Select((prefix, index) => (prefix, index)), all.Length);
        foreach (var prefix in all)
        {
            _longestWord = Math.Max(_longestWord, prefix.Length);
            _prefixLengths |= 1u << Math.Min(prefix.Length, LongestPrefix);
        }
    }

    /// <summary>
    /// Number of the word, or −1; adds the phrases' first prefixes the token begins with; tells whether any phrase
    /// knows it.
    /// </summary>
    internal int Find(ReadOnlySpan<char> token, int index, List<(int Token, CueNode Node)> prefixStarts, out bool isKnown)
    {
        isKnown = false;
        var hash = HashSeed;
        for (var i = 0; i < token.Length; i++)
        {
            hash = (hash ^ token[i]) * HashPrime;
            if ((_prefixLengths >> Math.Min(i + 1, LongestPrefix) & 1) != 0
                && Find(_prefixes, token[..(i + 1)], hash) is >= 0 and var prefix)
            {
                isKnown = true;
                if (_prefixNodes[prefix] is { } node)
                {
                    prefixStarts.Add((index, node));
                }
            }

            if (i > _longestWord)
            {
                return -1;
            }
        }

        var number = Find(_words, token, hash);
        isKnown |= number >= 0;
        return number;
    }

    private static int Find(Slot[] table, ReadOnlySpan<char> word, uint hash)
    {
        for (var at = (int)(Mix(hash) & (uint)(table.Length - 1)); ; at = (at + 1) & (table.Length - 1))
        {
            ref readonly var slot = ref table[at];
            if (slot.Word is null)
            {
                return -1;
            }

            if (slot.Hash == hash && word.SequenceEqual(slot.Word))
            {
                return slot.Number;
            }
        }
    }

    private static Slot[] Table(IEnumerable<(string Word, int Number)> words, int count)
    {
        var table = new Slot[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * 3))];
        foreach (var (word, number) in words)
        {
            var hash = HashSeed;
            foreach (var c in word)
            {
                hash = (hash ^ c) * HashPrime;
            }

            var at = (int)(Mix(hash) & (uint)(table.Length - 1));
            while (table[at].Word is not null)
            {
                at = (at + 1) & (table.Length - 1);
            }

            table[at] = new Slot(word, hash, number);
        }

        return table;
    }

    private static uint Mix(uint hash) => hash ^ (hash >> 15);

    private readonly record struct Slot(string? Word, uint Hash, int Number);
}
