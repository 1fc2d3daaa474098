namespace Deeplia.Guardian.Extract;

/// <summary>Finds words that begin with one of some stems of plain Latin letters, in any case.</summary>
/// <remarks>
/// The framework's own search for many strings takes some 4 µs less per 5,000 characters, but costs some 20 ms of compilation
/// at its first use in a process, even when built ahead of time (measured in November 2026, two scanners, AVX-512).
/// </remarks>
internal sealed class StemSearch
{
    private const int Letters = 26;

    private readonly List<string>?[] _buckets = new List<string>?[Letters * Letters];

    /// <summary>Takes the stems: two letters or more each.</summary>
    public StemSearch(IEnumerable<string> stems)
    {
        foreach (var stem in stems)
        {
            var bucket = ((stem[0] - 'a') * Letters) + stem[1] - 'a';
            (_buckets[bucket] ??= []).Add(stem);
        }
    }

    /// <summary>Offset of the next word from <paramref name="from"/> on that begins with a stem, -1 when there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int from)
    {
        var isInWord = from > 0 && IsWordChar(text[from - 1]);
        for (var i = from; i + 1 < text.Length; i++)
        {
            var first = (text[i] | 0x20) - 'a';
            if ((uint)first >= Letters || text[i] > 'z')
            {
                isInWord = text[i] >= '\u0080' && IsWordChar(text[i]);
                continue;
            }

            var second = (text[i + 1] | 0x20) - 'a';
            if (!isInWord
                && (uint)second < Letters
                && _buckets[(first * Letters) + second] is { } bucket
                && Begins(text[i..], bucket))
            {
                return i;
            }

            isInWord = true;
        }

        return -1;
    }

    private static bool Begins(ReadOnlySpan<char> text, List<string> stems)
    {
        foreach (var stem in stems)
        {
            if (text.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Scripts without blanks put Latin words straight beside their own.
    private static bool IsWordChar(char c) => c < '\u2E80' && char.IsLetter(c);
}
