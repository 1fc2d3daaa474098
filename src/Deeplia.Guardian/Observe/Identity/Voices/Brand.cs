using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>One brand: a firm or an office, with the domains of its house.</summary>
/// <param name="Name">The name it is called by in a sentence.</param>
/// <param name="Names">All names as written in the list.</param>
/// <param name="Domains">Its domains and those it sends from; one with stars stands for regional ones.</param>
/// <param name="Country">Two letters, or "world".</param>
internal sealed record Brand(string Name, BrandName[] Names, string[] Domains, string Country)
{
    // Shorter names are initials of many houses.
    private const int ShortestName = 5;

    // Endings that are given away for nothing, or for next to nothing: the brand's own label under one of them is no proof.
    private static readonly string[] Cheap = ["tk", "ml", "ga", "cf", "gq", "cc", "ws", "pw", "su", "to", "me", "co"];

    /// <summary>Whether a domain is the brand's: listed, below a listed one, or its own label under another country's ending.</summary>
    public bool Owns(DomainName domain)
    {
        var registered = (domain.Registrable ?? domain).Ascii;
        if (IsInOwnLetters(domain.Registrable ?? domain))
        {
            return true;
        }

        foreach (var own in Domains)
        {
            if (own[0] == '*' ? IsRegional(registered, own)
                : domain.Ascii == own || domain.Ascii.EndsWith("." + own, StringComparison.Ordinal) || IsOtherCountry(registered, own))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOtherCountry(string registered, string own)
    {
        var ending = registered[(registered.LastIndexOf('.') + 1)..];
        return (Brands.FirstLabel(registered) == Brands.FirstLabel(own) || Bears(Brands.FirstLabel(registered)))
            && (ending.Length == 2 || ending is "com" or "net" or "org") && !Array.Exists(Cheap, c => c == ending);
    }

    private bool Bears(string label) => label.Length >= ShortestName && Array.Exists(Names, n => n.Joined == label);

    // яндекс.рф: the name in its own letters under a country's ending in those letters.
    private bool IsInOwnLetters(DomainName registered) => registered.TopLevel.StartsWith("xn--", StringComparison.Ordinal)
        && PhraseWords.Of(Brands.FirstLabel(registered.Unicode)) is [var label]
        && Array.Exists(Names, n => n.Joined == label && !Ascii.IsValid(label));

    private static bool IsRegional(string registered, string pattern)
    {
        var end = pattern.LastIndexOf('*');
        return registered.EndsWith(pattern[(end + 1)..], StringComparison.Ordinal)
            && Brands.FirstLabel(registered).Contains(pattern[1..end], StringComparison.Ordinal);
    }
}
