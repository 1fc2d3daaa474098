using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells a brand's name in disguise: cut by a hyphen, under a bait top-level domain, in other letters.</summary>
internal static class BrandDisguise
{
    // Shorter names are initials, and parts of other words.
    private const int MinLength = 5;
    private const int MaxParts = 6;
    private const int MaxWords = 12;

    private static readonly Lazy<FrozenDictionary<string, (string Label, string Domain)>> Folds = new(() => Brands.WholeNames
        .Where(n => n.Label.Length >= MinLength).DistinctBy(n => LabelFold.Of(n.Label))
        .ToFrozenDictionary(n => LabelFold.Of(n.Label), n => n, StringComparer.Ordinal));

    // "office" is no brand's whole name, but "0ffice" means one.
    private static readonly Lazy<FrozenDictionary<string, (string Label, string Domain)>> Labels = new(() => Brands.Listed
        .SelectMany(b => b.Domains).Select(d => (Label: Brands.FirstLabel(d), Domain: d)).Where(n => n.Label.Length >= MinLength)
        .DistinctBy(n => LabelFold.Of(n.Label)).ToFrozenDictionary(n => LabelFold.Of(n.Label), n => n, StringComparer.Ordinal));

    // A house may own its name with its accents.
    private static readonly Lazy<FrozenSet<string>> Accented = new(() => Brands.Listed.Select(b => b.Name)
        .Where(n => !Ascii.IsValid(n)).Select(n => string.Concat(n.Where(char.IsLetterOrDigit))).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> BaitTopLevels =
        new(() => DataFile.ReadLines("names/bait-tlds.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a label is a brand's name with the accents that the brand writes.</summary>
    public static bool IsOwnSpelling(string label) =>
        !Ascii.IsValid(label) && Accented.Value.Contains(label.Replace("-", "", StringComparison.Ordinal));

    /// <summary>The real domain, where a brand's whole name stands under a top-level domain that frauds buy by the dozen.</summary>
    public static string? BaitTopLevel(DomainName from, string label) =>
        BaitTopLevels.Value.Contains(from.TopLevel) && Folds.Value.TryGetValue(LabelFold.Of(label), out var real) && real.Label == label
            ? real.Domain
            : null;

    /// <summary>The finding and the real domain for a name cut by hyphens, or in other letters between words of bait.</summary>
    public static (string Id, string Domain)? Of(string label)
    {
        var parts = label.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > MaxParts)
        {
            return null;
        }

        if (Folds.Value.TryGetValue(LabelFold.Of(string.Concat(parts)), out var whole)
            && !whole.Label.Contains('-', StringComparison.Ordinal)
            && IsOneWord(whole.Label))
        {
            return ("identity.lookalike.near", whole.Domain);
        }

        for (var at = 0; at < parts.Length; at++)
        {
            if (Folds.Value.TryGetValue(LabelFold.Of(parts[at]), out var real) && parts.Where((_, i) => i != at).All(LookAlike.IsBait))
            {
                return ("identity.lookalike.bait", real.Domain);
            }
        }

        return null;
    }

    /// <summary>The word of a shown name or local part that reads like a brand's name and is not, and the brand's real domain.</summary>
    public static (string Word, string Label, string Domain)? WordIn(string text)
    {
        foreach (var word in Words(text).Take(MaxWords))
        {
            if (word.Length >= MinLength && Labels.Value.TryGetValue(LabelFold.Of(word), out var real)
                && !IsWritten(word, real.Label))
            {
                return (word, real.Label, real.Domain);
            }
        }

        return null;
    }

    // Accents and capitals hide nobody; "PayPaI" with a capital i does.
    private static bool IsWritten(string word, string label) => Cues.CueFolding.Fold(word) == label;

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.OtherSymbol
                || rune.Value is '$' or '@' or '|' or '!';
            if (isLetter)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsOneWord(string label) => Brands.Listed.Any(b => b.Words is [var only] && only == label);
}
