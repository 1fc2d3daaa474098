using System.Collections.Frozen;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>The labels that brands registered, and who plays at them.</summary>
internal static class Brands
{
    // The first labels of the domains whose brands have a name of their own, and a domain that has each; anybody may build on a word.
    private static readonly Lazy<FrozenDictionary<string, string>> Labels = new(() => BrandBook.All
        .SelectMany(b => b.Domains.Where(d => d[0] != '*' && !IsWord(b, FirstLabel(d))))
        .DistinctBy(FirstLabel).ToFrozenDictionary(FirstLabel, d => d, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Folds = new(() => Labels.Value
        .DistinctBy(l => LabelFold.Of(l.Key)).ToFrozenDictionary(l => LabelFold.Of(l.Key), l => l.Value, StringComparer.Ordinal));

    // Labels that are the brand's whole name. "office" of "office 365" is a word that anyone may build a name with.
    private static readonly Lazy<(string Label, string Domain)[]> Names = new(() =>
    {
        var whole = BrandBook.All.SelectMany(b => b.Names).Where(n => !n.IsWord).Select(n => string.Concat(n.Words))
            .ToHashSet(StringComparer.Ordinal);
        return [.. Labels.Value.Where(l => whole.Contains(l.Key.Replace("-", "", StringComparison.Ordinal))).Select(l => (l.Key, l.Value))];
    });

    private static readonly Lazy<FrozenSet<string>> Domains = new(() => BrandBook.All.SelectMany(b => b.Domains)
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The finding and the real domain that a sender's label plays, or null.</summary>
    /// <param name="from">The sender's domain.</param>
    /// <param name="label">The first label of what was registered, in U-labels.</param>
    public static (string Id, string Domain)? PlayedBy(DomainName from, string label)
    {
        if (IsListed(from))
        {
            return null;
        }

        if (Labels.Value.ContainsKey(label) || BrandDisguise.IsOwnSpelling(label))
        {
            return BrandDisguise.BaitTopLevel(from, label) is { } cheap ? ("identity.lookalike.tld", cheap) : null;
        }

        var fold = LabelFold.Of(label);
        if (Folds.Value.TryGetValue(fold, out var read) && LookAlike.ReadsLike(label, FirstLabel(read), fold))
        {
            return ("identity.lookalike.brand", read);
        }

        foreach (var (real, domain) in Names.Value)
        {
            var id = Slip.Is(label, real) ? "identity.lookalike.near"
                : LookAlike.IsBaited(label, real) ? "identity.lookalike.bait" : null;
            if (id is not null)
            {
                return (id, domain);
            }
        }

        return BrandDisguise.Of(label);
    }

    /// <summary>The brands' names that are no ordinary words, and the domains of each.</summary>
    public static IEnumerable<(string Name, string[] Words, string[] Domains)> Listed => BrandBook.All
        .SelectMany(b => b.Names.Where(n => !n.IsWord).Select(n => (
            b.Name.ToLowerInvariant(), n.Words, b.Domains.Where(d => d[0] != '*').ToArray())));

    /// <summary>Labels that are a brand's whole name, and a domain that has each.</summary>
    public static IEnumerable<(string Label, string Domain)> WholeNames => Names.Value;

    /// <summary>The first label of a name; the whole name where it has only one.</summary>
    public static string FirstLabel(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? domain : domain[..dot];
    }

    private static bool IsWord(Brand brand, string label) =>
        Array.Exists(brand.Names, n => n.IsWord && string.Concat(n.Words) == label);

    private static bool IsListed(DomainName from)
    {
        for (var rest = from.Ascii; rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot; rest = rest[(dot + 1)..])
        {
            if (Domains.Value.Contains(rest))
            {
                return true;
            }
        }

        return false;
    }
}
