using System.Collections.Frozen;
using System.Text;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>All spellings of all brands, found by what they are, what they look like, and what lies one slip away.</summary>
internal static class BrandIndex
{
    private const int LongestLabel = 40;
    private const int ShortestJoined = 8;

    private static readonly Lazy<FrozenSet<string>> Coined = new(() => Words("names/coined-names.txt"));
    private static readonly Lazy<FrozenSet<string>> Near = new(() => Words("names/near-words.txt"));
    private static readonly Lazy<BrandLabel[]> All = new(Read);

    private static readonly Lazy<FrozenDictionary<string, BrandLabel>> Labels = new(() => All.Value
        .ToFrozenDictionary(l => l.Label, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, BrandLabel>> Looks = new(() => All.Value
        .DistinctBy(l => LookAlike.Key(l.Label)).ToFrozenDictionary(l => LookAlike.Key(l.Label), StringComparer.Ordinal));

    // Each whole name with each of its letters left out: two names one slip apart share such a key.
    private static readonly Lazy<FrozenDictionary<string, BrandLabel[]>> Slips = new(() => All.Value
        .Where(l => l is { IsWord: false, IsWhole: true } && l.Label.Length >= Slip.MinLength)
        .SelectMany(l => Enumerable.Range(0, l.Label.Length).Select(at => l.Label.Remove(at, 1)).Append(l.Label).Distinct()
            .Select(key => (key, l)))
        .GroupBy(p => p.key, p => p.l, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal));

    /// <summary>The brand that bears a label, or null.</summary>
    public static BrandLabel? Bearing(string label) => Labels.Value.GetValueOrDefault(label);

    /// <summary>Whether a label is an ordinary word that happens to lie near a brand.</summary>
    public static bool IsOrdinary(string label) => Near.Value.Contains(label);

    /// <summary>The brand that a label, which is none, reads like; null for others.</summary>
    /// <param name="label">A label in U-labels, or a word; lower case but for letters that deceive by their case.</param>
    public static BrandLabel? ReadAs(string label)
    {
        if (label.Length > LongestLabel * 2 || !Looks.Value.TryGetValue(LookAlike.Key(label), out var real) || label == real.Label
            || IsOrdinary(label))
        {
            return null;
        }

        return LookAlike.IsLongEnough(label, real.Label) && (!real.IsWord || LookAlike.HasOddLetter(label)) ? real : null;
    }

    /// <summary>The brand whose whole name lies one slip from a label, or null.</summary>
    public static BrandLabel? SlippedFrom(string label)
    {
        if (label.Length is < Slip.MinLength - 1 or > LongestLabel || IsOrdinary(label))
        {
            return null;
        }

        var table = Slips.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (Under(table, label, label) is { } same)
        {
            return same;
        }

        Span<char> key = stackalloc char[LongestLabel];
        for (var at = 0; at < label.Length; at++)
        {
            label.AsSpan(0, at).CopyTo(key);
            label.AsSpan(at + 1).CopyTo(key[at..]);
            if (Under(table, key[..(label.Length - 1)], label) is { } near)
            {
                return near;
            }
        }

        return null;
    }

    private static BrandLabel? Under(
        FrozenDictionary<string, BrandLabel[]>.AlternateLookup<ReadOnlySpan<char>> table, ReadOnlySpan<char> key, string label) =>
        table.TryGetValue(key, out var reals) ? Array.Find(reals, r => r.Label != label && Slip.Is(label, r.Label)) : null;

    private static BrandLabel[] Read()
    {
        var whole = BrandBook.All.SelectMany(b => b.Names).Where(n => !n.IsWord || Coined.Value.Contains(n.Joined)).Select(n => n.Joined)
            .ToHashSet(StringComparer.Ordinal);
        var registered = BrandBook.All.SelectMany(b => b.Domains.Where(d => d[0] != '*').Select(d => (Label: Brands.FirstLabel(d), d, b)))
            .Select(p => new BrandLabel(
                p.Label, p.d, p.b, IsWord(p.b, p.Label), whole.Contains(p.Label.Replace("-", "", StringComparison.Ordinal))));
        var spoken = BrandBook.All.SelectMany(b => b.Names.Where(n => n is { IsWord: false, Words.Length: > 1 })
            .Select(n => (Name: n.Joined, b, Domain: Array.Find(b.Domains, d => d[0] != '*'))))
            .Where(p => p.Name.Length >= ShortestJoined && p.Domain is not null && Ascii.IsValid(p.Name))
            .Select(p => new BrandLabel(p.Name, p.Domain!, p.b, false, true));
        return [.. registered.Concat(spoken).OrderBy(l => l.IsWord).DistinctBy(l => l.Label, StringComparer.Ordinal)];
    }

    private static bool IsWord(Brand brand, string label) =>
        Array.Exists(brand.Names, n => n.IsWord && n.Joined == label) && !Coined.Value.Contains(label);

    private static FrozenSet<string> Words(string list) => DataFile.ReadLines(list).ToFrozenSet(StringComparer.Ordinal);
}
