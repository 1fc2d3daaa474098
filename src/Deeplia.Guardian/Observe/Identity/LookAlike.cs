using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells how a domain's label plays at being another's.</summary>
internal static class LookAlike
{
    // Shorter labels resemble each other by chance.
    private const int MinLookLength = 5;
    private const int MinSlipLength = 8;
    private const int MinBaitLength = 3;

    private static readonly Lazy<FrozenSet<string>> Bait =
        new(() => DataFile.ReadLines("names/bait-words.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What the eye reads: look-alike letters, accents, i and l, vv and w become one.</summary>
    /// <param name="label">A label in U-labels.</param>
    public static string Fold(string label)
    {
        var folded = new StringBuilder(label.Length + 4);
        foreach (var c in Confusables.SkeletonOfLowerCase(label).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c == 'i' ? 'l' : c);
            }
        }

        return folded.Replace("vv", "w").ToString();
    }

    /// <summary>Whether two different labels read alike.</summary>
    /// <param name="label">A label in U-labels.</param>
    /// <param name="real">The label it may play.</param>
    /// <param name="realFold">The fold of <paramref name="real"/>.</param>
    public static bool ReadsLike(string label, string real, string realFold) =>
        label != real && real.Length >= MinLookLength && Fold(label) == realFold;

    /// <summary>Whether one letter was added, dropped, changed or swapped with its neighbour, behind the first letter.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> label, ReadOnlySpan<char> real)
    {
        if (real.Length < MinSlipLength || Math.Abs(label.Length - real.Length) > 1 || label[0] != real[0])
        {
            return false;
        }

        var start = label.CommonPrefixLength(real);
        var one = label[start..];
        var two = real[start..];
        if (one.Length != two.Length)
        {
            return one.Length > two.Length ? one[1..].SequenceEqual(two) : two[1..].SequenceEqual(one);
        }

        return one.Length > 0 && (one[1..].SequenceEqual(two[1..])
            || one.Length > 1 && one[0] == two[1] && one[1] == two[0] && one[2..].SequenceEqual(two[2..]));
    }

    /// <summary>Whether the label is the real one with only words of bait tied to it.</summary>
    public static bool IsBaited(string label, string real)
    {
        if (real.Length < MinBaitLength || label.Length <= real.Length)
        {
            return false;
        }

        return label.StartsWith(real, StringComparison.Ordinal) && AllBait(label[real.Length..], real)
            || label.EndsWith(real, StringComparison.Ordinal) && AllBait(label[..^real.Length], real);
    }

    private static bool AllBait(string rest, string real) =>
        (rest[0] == '-' || rest[^1] == '-' || real.Length >= MinLookLength)
        && rest.Split('-', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && Array.TrueForAll(parts, Bait.Value.Contains);
}
