using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells how a label plays at being another's.</summary>
internal static class LookAlike
{
    // Shorter labels resemble each other by chance.
    private const int MinLookLength = 5;
    private const int MinForeignLength = 4;
    private const int MinCoarseLength = 6; // qmail is a program
    private const char LastLatin = '\u1EFF'; // above: signs and forms

    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789$@|!");

    private static readonly Lazy<FrozenSet<string>> Bait =
        new(() => DataFile.ReadLines("names/bait-words.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What a hasty eye reads, coarser than <see cref="LabelFold"/>: <c>nn</c> is m, <c>q</c> is g, <c>ci</c> is d.</summary>
    /// <remarks>Kept apart from the fold, under which the memory keeps names of persons: Anna is not Ama.</remarks>
    public static string Key(string label) =>
        LabelFold.Of(label).Replace("rn", "nn", StringComparison.Ordinal).Replace('q', 'g').Replace("ci", "d", StringComparison.Ordinal);

    /// <summary>Whether two different labels read alike.</summary>
    /// <param name="label">A label in U-labels.</param>
    /// <param name="real">The label it may play.</param>
    public static bool ReadsLike(string label, string real) =>
        label != real && IsLongEnough(label, real) && Key(label) == Key(real);

    /// <summary>Whether a name is long enough for a label that reads like it to be its copy; the coarser the look, the longer.</summary>
    /// <param name="label">The label.</param>
    /// <param name="real">The name it may play.</param>
    public static bool IsLongEnough(string label, string real) => real.Length >= MinCoarseLength
        || (real.Length >= (LabelFold.HasForeignLetter(label) ? MinForeignLength : MinLookLength)
            && LabelFold.Of(label) == LabelFold.Of(real));

    /// <summary>Whether a word holds what no honest spelling of a Latin word does.</summary>
    /// <remarks>A digit, a sign, a letter of another script, of mathematics or of full width, or something that nobody sees.</remarks>
    public static bool HasOddLetter(string word)
    {
        if (word.AsSpan().IndexOfAny(Signs) >= 0)
        {
            return true;
        }

        foreach (var rune in Ascii.IsValid(word) ? "" : word)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
            if (!char.IsAscii(rune) && !isMark && (rune > LastLatin || Confusables.ScriptsOf([rune]) != Scripts.Latin))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is one that frauds tie to a brand.</summary>
    public static bool IsBait(string word) => Bait.Value.Contains(word);

    /// <summary>A label without the word of bait that begins or ends it without a hyphen.</summary>
    /// <param name="label">The label.</param>
    public static IEnumerable<string> WithoutBait(string label)
    {
        var words = Bait.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = label.Length - MinLookLength; length >= MinForeignLength; length--)
        {
            if (words.Contains(label.AsSpan(label.Length - length)))
            {
                yield return label[..^length];
            }

            if (words.Contains(label.AsSpan(0, length)))
            {
                yield return label[length..];
            }
        }
    }
}
