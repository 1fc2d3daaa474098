using Deeplia.Guardian.Case;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds letters that speak as a brand, in the text, the signature or the logo, and come from somebody else.</summary>
internal sealed class BrandVoiceDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.brand-voice",
        "A brand's voice from a stranger",
        Question.Identity,
        "RFC 9989 §4: what is authenticated is a domain, not what the text says of itself",
        DetectorCost.Text,
        ["identity.brand.voice", "identity.brand.voice-unproved", "identity.brand.voice-among"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author?.Domain is not { } from || SenderFacts.ViaList(file.Message) || SenderFacts.ClaimsOwner(file)
            || BrandClaim.Of(file) is not { IsPlain: true } claim || IsBrands(file, claim.Brand, from))
        {
            yield break;
        }

        // Whoever leads to the brand itself may resell it or write about it; frauds leave true links in a copied footer, too.
        var id = file.Links.Any(l => l.Site?.Domain is { } to && Brands.Owns(claim.Brand, to)) ? "identity.brand.voice-among"
            : SenderFacts.IsProved(file) ? "identity.brand.voice"
            : "identity.brand.voice-unproved";
        var quote = claim.Start < 0 ? SenderFacts.AuthorLine(file) : Passage.Around(file, claim.Start, claim.Length);
        yield return Finding.Seen(id, quote, ("brand", claim.Brand.Name), ("from", (from.Registrable ?? from).Unicode));
    }

    private static bool IsBrands(CaseFile file, BrandName brand, DomainName from) => Brands.Owns(brand, from)
        || file.Message.To.Any(to => to.Domain is { } own && Brands.Owns(brand, own))
        || file.Identity.Dkim.Any(d => d.Result == AuthenticationResult.Pass && DomainName.TryParse(d.Domain ?? "", out var signer)
            && Brands.Owns(brand, signer));
}
