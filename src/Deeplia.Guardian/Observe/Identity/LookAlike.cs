using System.Collections.Frozen;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells how a domain's label plays at being another's.</summary>
internal static class LookAlike
{
    // Shorter labels resemble each other by chance.
    private const int MinLookLength = 5;
    private const int MinForeignLength = 4;
    private const int MinBaitLength = 3;

    private static readonly Lazy<FrozenSet<string>> Bait =
        new(() => DataFile.ReadLines("names/bait-words.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether two different labels read alike.</summary>
    /// <param name="label">A label in U-labels.</param>
    /// <param name="real">The label it may play.</param>
    /// <param name="realFold">The fold of <paramref name="real"/>.</param>
    public static bool ReadsLike(string label, string real, string realFold) =>
        label != real && real.Length >= (LabelFold.HasForeignLetter(label) ? MinForeignLength : MinLookLength)
        && LabelFold.Of(label) == realFold;

    /// <summary>Whether the label is the real one with only words of bait tied to it.</summary>
    /// <param name="label">A label in U-labels.</param>
    /// <param name="real">The label it may play.</param>
    public static bool IsBaited(string label, string real)
    {
        if (real.Length < MinBaitLength || label.Length <= real.Length)
        {
            return false;
        }

        return label.StartsWith(real, StringComparison.Ordinal) && AllBait(label[real.Length..], real)
            || label.EndsWith(real, StringComparison.Ordinal) && AllBait(label[..^real.Length], real);
    }

    /// <summary>Whether a word is one that frauds tie to a brand.</summary>
    public static bool IsBait(string word) => Bait.Value.Contains(word);

    private static bool AllBait(string rest, string real) =>
        (rest[0] == '-' || rest[^1] == '-' || real.Length >= MinLookLength)
        && rest.Split('-', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, Bait.Value.Contains);
}
