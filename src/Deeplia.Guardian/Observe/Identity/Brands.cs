using System.Collections.Frozen;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Brands that frauds sign with, and where each writes from, from <c>data/names/brands.txt</c>.</summary>
internal static class Brands
{
    private static readonly Lazy<(string Name, string[] Words, string[] Domains)[]> All =
        new(() => [.. DataFile.ReadLines("names/brands.txt").Select(Parse)]);

    // The first labels of all listed domains, and a domain that has each.
    private static readonly Lazy<FrozenDictionary<string, string>> Labels = new(() => All.Value.SelectMany(b => b.Domains)
        .DistinctBy(FirstLabel).ToFrozenDictionary(FirstLabel, d => d, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Folds = new(() => Labels.Value
        .DistinctBy(l => LabelFold.Of(l.Key)).ToFrozenDictionary(l => LabelFold.Of(l.Key), l => l.Value, StringComparer.Ordinal));

    // Labels that are the brand's whole name. "office" of "office 365" is a word that anyone may build a name with.
    private static readonly Lazy<(string Label, string Domain)[]> Names = new(() => [.. Labels.Value
        .Where(l => Array.Exists(All.Value, b => string.Concat(b.Words) == l.Key.Replace("-", "", StringComparison.Ordinal)))
        .Select(l => (l.Key, l.Value))]);

    /// <summary>The brand that a display name claims, or null.</summary>
    /// <param name="displayName">The name as written.</param>
    public static (string Name, string[] Domains)? ClaimedBy(string displayName)
    {
        var text = TokenizedText.Of(CueFolding.Fold(displayName));
        foreach (var (name, words, domains) in text.Count == 0 ? [] : All.Value)
        {
            if (Contains(text, words))
            {
                return (name, domains);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a domain is one of the brand's: listed, below a listed one, or the brand's own label under another top-level domain.
    /// </summary>
    public static bool Owns((string Name, string[] Domains) brand, DomainName domain)
    {
        var registered = (domain.Registrable ?? domain).Ascii;
        var label = FirstLabel(registered);
        return Array.Exists(brand.Domains, d => domain.Ascii == d || domain.Ascii.EndsWith("." + d, StringComparison.Ordinal)
            || label == FirstLabel(d));
    }

    /// <summary>The finding and the real domain that a sender's label plays, or null.</summary>
    /// <param name="from">The sender's domain.</param>
    /// <param name="label">The first label of what was registered, in U-labels.</param>
    public static (string Id, string Domain)? PlayedBy(DomainName from, string label)
    {
        if (Labels.Value.ContainsKey(label) || BrandDisguise.IsOwnSpelling(label))
        {
            return BrandDisguise.BaitTopLevel(from, label) is { } cheap && !IsListed(from) ? ("identity.lookalike.tld", cheap) : null;
        }

        var fold = LabelFold.Of(label);
        if (Folds.Value.TryGetValue(fold, out var read) && LookAlike.ReadsLike(label, FirstLabel(read), fold) && !IsListed(from))
        {
            return ("identity.lookalike.brand", read);
        }

        foreach (var (real, domain) in Names.Value)
        {
            var id = Slip.Is(label, real) ? "identity.lookalike.near"
                : LookAlike.IsBaited(label, real) ? "identity.lookalike.bait" : null;
            if (id is not null && !IsListed(from))
            {
                return (id, domain);
            }
        }

        return BrandDisguise.Of(label) is { } disguised && !IsListed(from) ? disguised : null;
    }

    /// <summary>The brands' names as written in the list, and the domains of each.</summary>
    public static IEnumerable<(string Name, string[] Words, string[] Domains)> Listed => All.Value;

    /// <summary>Labels that are a brand's whole name, and a domain that has each.</summary>
    public static IEnumerable<(string Label, string Domain)> WholeNames => Names.Value;

    private static bool IsListed(DomainName from) =>
        Array.Exists(All.Value, b => Array.Exists(
            b.Domains, d => from.Ascii == d || from.Ascii.EndsWith("." + d, StringComparison.Ordinal)));

    /// <summary>The first label of a name; the whole name where it has only one.</summary>
    public static string FirstLabel(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? domain : domain[..dot];
    }

    private static bool Contains(TokenizedText text, string[] words)
    {
        for (var at = 0; at + words.Length <= text.Count; at++)
        {
            var same = 0;
            while (same < words.Length && text.TokenAt(at + same).SequenceEqual(words[same]))
            {
                same++;
            }

            if (same == words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static (string Name, string[] Words, string[] Domains) Parse(string line)
    {
        var parts = line.Split('|');
        var words = TokenizedText.Of(CueFolding.Fold(parts[0]));
        return (parts[0], [.. Enumerable.Range(0, words.Count).Select(i => words.TokenAt(i).ToString())],
            [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(d => d.Contains('.', StringComparison.Ordinal))]);
    }
}
