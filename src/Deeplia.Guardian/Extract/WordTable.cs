namespace Deeplia.Guardian.Extract;

/// <summary>Words with a number each, looked up by span in any case.</summary>
/// <remarks>A plain hash table: a frozen dictionary of this size costs several milliseconds of start-up, this one microseconds.</remarks>
internal sealed class WordTable
{
    private const int MaxWordChars = 32;

    private readonly string?[] _words;
    private readonly int[] _values;
    private readonly int _mask;

    /// <summary>Builds the table; a word given twice keeps all bits when <paramref name="merge"/>, else its first number.</summary>
    public WordTable(List<(string Word, int Value)> entries, bool merge = false)
    {
        var size = 16;
        while (size < entries.Count * 3)
        {
            size *= 2;
        }

        (_words, _values, _mask) = (new string?[size], new int[size], size - 1);
        foreach (var (word, value) in entries)
        {
            var slot = Slot(word);
            if (_words[slot] is null)
            {
                (_words[slot], _values[slot]) = (word, value);
            }
            else if (merge)
            {
                _values[slot] |= value;
            }
        }
    }

    /// <summary>The number of the word, 0 when it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxWordChars)
        {
            return 0;
        }

        var slot = Slot(word);
        return _words[slot] is null ? 0 : _values[slot];
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        foreach (var c in word)
        {
            hash = (hash * 31) + (char.IsAscii(c) ? (uint)(c | 0x20) : char.ToLowerInvariant(c));
        }

        var slot = (int)((hash ^ (hash >> 15)) & (uint)_mask);
        while (_words[slot] is { } known && !word.Equals(known, StringComparison.OrdinalIgnoreCase))
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
