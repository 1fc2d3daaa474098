using System.Collections.Frozen;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>One line of the list of brands.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Words">Its words, folded.</param>
/// <param name="Domains">The registered domains it writes from and owns, in A-labels.</param>
/// <param name="IsWord">Whether the name is an ordinary word too, and counts only where nothing but support words stands beside it.</param>
internal sealed record BrandName(string Name, string[] Words, string[] Domains, bool IsWord)
{
    private static readonly Lazy<FrozenDictionary<string, BrandName[]>> ByFirst = new(() => Brands.Listed
        .GroupBy(b => b.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(b => b.Words.Length).ToArray(), StringComparer.Ordinal));

    /// <summary>The longest name that begins at a word, or null.</summary>
    public static BrandName? At(TokenizedText text, int at)
    {
        if (!ByFirst.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.TokenAt(at), out var brands))
        {
            return null;
        }

        foreach (var brand in brands)
        {
            if (brand.Stands(text, at))
            {
                return brand;
            }
        }

        return null;
    }

    /// <summary>The name that a short text consists of, support words apart; null for others.</summary>
    public static BrandName? Alone(TokenizedText text)
    {
        BrandName? found = null;
        for (var i = 0; i < text.Count; i++)
        {
            if (found is null && At(text, i) is { } brand)
            {
                (found, i) = (brand, i + brand.Words.Length - 1);
            }
            else if (text.TokenAt(i) is var word && !LookAlike.IsBait(word.ToString()) && !ClaimWords.IsTeam(word)
                && !ClaimWords.IsLink(word))
            {
                return null;
            }
        }

        return found;
    }

    private bool Stands(TokenizedText text, int at)
    {
        var same = 0;
        while (same < Words.Length && at + same < text.Count && text.TokenAt(at + same).SequenceEqual(Words[same]))
        {
            same++;
        }

        return same == Words.Length;
    }
}
