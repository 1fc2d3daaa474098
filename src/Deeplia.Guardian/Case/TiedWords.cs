using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Case;

/// <summary>Words that frauds tie to a name in a domain, from <c>names/tied-words.txt</c> and <c>names/bait-words.txt</c>.</summary>
internal static class TiedWords
{
    // Tied without a hyphen, a shorter word is the end of another one.
    private const int MinTied = 3;
    private const int MinBare = 5;

    private static readonly Lazy<FrozenSet<string>> Words = new(() => DataFile.ReadLines("names/bait-words.txt")
        .Concat(DataFile.ReadLines("names/tied-words.txt")).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<int> Longest = new(() => Words.Value.Max(w => w.Length));

    public static bool Has(string word) => Words.Value.Contains(word);

    /// <summary>The label without the one word that begins or ends it, and that word.</summary>
    public static IEnumerable<(string Bare, string Word)> Strip(string label)
    {
        for (var length = MinTied; length <= Math.Min(Longest.Value, label.Length - MinBare); length++)
        {
            if (Has(label[^length..]))
            {
                yield return (label[..^length].TrimEnd('-'), label[^length..]);
            }

            if (Has(label[..length]))
            {
                yield return (label[length..].TrimStart('-'), label[..length]);
            }
        }
    }
}
