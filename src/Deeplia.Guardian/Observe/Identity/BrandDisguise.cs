using System.Collections.Frozen;
using System.Text;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells a brand's name in disguise: cut by a hyphen, between words of bait, under a bait top-level domain.</summary>
internal static class BrandDisguise
{
    // Shorter names are initials, and parts of other words.
    private const int MinLength = 5;
    private const int MinTied = 3;
    private const int MaxParts = 6;

    // A house may own its name with its accents.
    private static readonly Lazy<FrozenSet<string>> Accented = new(() => BrandBook.All.SelectMany(b => b.Names).Select(n => n.Spelled)
        .Where(n => !Ascii.IsValid(n)).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> BaitTopLevels =
        new(() => DataFile.ReadLines("names/bait-tlds.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a label is a brand's name with the accents that the brand writes.</summary>
    public static bool IsOwnSpelling(string label) =>
        !Ascii.IsValid(label) && Accented.Value.Contains(label.Replace("-", "", StringComparison.Ordinal));

    /// <summary>Whether a domain ends as those do that frauds buy by the dozen.</summary>
    public static bool IsBaitTopLevel(DomainName domain) => BaitTopLevels.Value.Contains(domain.TopLevel);

    /// <summary>Whether a name is cut where the brand writes no blank: "net-flix", not "home-depot".</summary>
    /// <param name="parts">The parts, lower case.</param>
    /// <param name="real">The brand whose name they are together.</param>
    public static bool IsCutOddly(ReadOnlySpan<string> parts, BrandLabel real)
    {
        foreach (var name in real.Brand.Names)
        {
            if (name.Joined == real.Label && IsCutAtBlanks(parts, name.Words))
            {
                return false;
            }
        }

        return parts.Length > 1 && !real.Label.Contains('-', StringComparison.Ordinal);
    }

    /// <summary>The finding and the real domain for a name cut by hyphens, or written in whatever letters between words of bait.</summary>
    public static (string Id, string Domain)? Of(string label)
    {
        var parts = label.Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MaxParts)
        {
            return null;
        }

        for (var from = 0; from < parts.Length && (from == 0 || IsBait(parts[from - 1])); from++)
        {
            for (var to = parts.Length; to > from && (to == parts.Length || IsBait(parts[to])); to--)
            {
                if (Within(parts, from, to) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static bool IsCutAtBlanks(ReadOnlySpan<string> parts, string[] words)
    {
        var (at, word, end) = (0, 0, 0);
        foreach (var part in parts)
        {
            at += part.Length;
            while (end < at && word < words.Length)
            {
                end += words[word++].Length;
            }

            if (end != at)
            {
                return false;
            }
        }

        return true;
    }

    // "paypal-com" and "www-paypal" imitate the whole address.
    private static bool IsBait(string word) => LookAlike.IsBait(word) || word is "com" or "net" or "org" or "www" or "http" or "https";

    private static (string Id, string Domain)? Within(string[] parts, int from, int to)
    {
        var core = to - from == 1 ? parts[from] : string.Concat(parts[from..to]);
        if (to - from < parts.Length)
        {
            return Named(core, MinTied) is { } tied ? ("identity.lookalike.bait", tied.Domain) : Glued(core);
        }

        return parts.Length > 1 && Named(core, MinLength) is { } whole
            ? IsCutOddly(parts, whole) ? ("identity.lookalike.near", whole.Domain) : null
            : Glued(core);
    }

    private static (string Id, string Domain)? Glued(string core)
    {
        foreach (var bare in LookAlike.WithoutBait(core))
        {
            if (Named(bare, MinLength) is { } real)
            {
                return ("identity.lookalike.bait", real.Domain);
            }
        }

        return null;
    }

    private static BrandLabel? Named(string word, int least) =>
        (BrandIndex.Bearing(word) ?? BrandIndex.ReadAs(word) ?? BrandIndex.SlippedFrom(word)) is { IsWhole: true } real
            && real.Label.Length >= least && (!real.IsWord || LookAlike.HasOddLetter(word)) ? real : null;
}
