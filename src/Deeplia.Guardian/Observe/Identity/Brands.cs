using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Brands that frauds sign with, and where each writes from, from <c>data/names/brands.txt</c>.</summary>
internal static class Brands
{
    private static readonly Lazy<(string Name, string[] Words, string[] Domains)[]> All =
        new(() => [.. DataFile.ReadLines("names/brands.txt").Select(Parse)]);

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
