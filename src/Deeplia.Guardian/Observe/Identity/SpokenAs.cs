using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Other houses' brands that a mail bears in its sender's name and speaks as; neither for an honest one.</summary>
/// <param name="Shown">The brand in the sender's name, or null.</param>
/// <param name="Voice">The brand that the text speaks as, or null.</param>
internal sealed record SpokenAs(Brand? Shown, Voice? Voice)
{
    // Domains of a brand's house under which customers send and publish.
    private static readonly string[] Rented = ["onmicrosoft.com", "amazonses.com", "force.com", "sharepoint.com", "googleusercontent.com"];

    // Mailboxes that a provider gives to nobody (RFC 2142, and the like).
    private static readonly string[] Reserved = ["postmaster", "abuse", "security", "support", "info", "service", "contact"];

    /// <summary>Reads the name and the text; once a message.</summary>
    /// <param name="file">The case.</param>
    public static SpokenAs Of(CaseFile file) => file.View(Read);

    private static SpokenAs Read(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author
            || SenderFacts.IsProved(file) && SenderFacts.IsHouseOfReader(file, from))
        {
            return new SpokenAs(null, null);
        }

        var asked = new Dictionary<Brand, bool>();
        bool Foreign(Brand brand) =>
            asked.TryGetValue(brand, out var known) ? known : asked[brand] = IsForeign(file, from, brand);

        var shown = NameClaim.In(author.DisplayName) is { } named && Foreign(named) ? named : null;
        return new SpokenAs(shown, IsTrusted(file, author, from) ? null : VoiceReader.Of(file, Foreign));
    }

    // Somebody written to, or a colleague whose domain nothing speaks against.
    private static bool IsTrusted(CaseFile file, MailAddress author, DomainName from) =>
        file.Owner.Sent?.WrittenTo(author.Key).Count > 0 || file.Past?.Sender?.Written > 0
        || (SenderFacts.IsHouseOfReader(file, from) && !FreeMail.Has(from)
            && file.Identity.Dmarc.Result != AuthenticationResult.Fail && file.Identity.Spf.Result != AuthenticationResult.Fail);

    // A mailbox at the brand's own provider is not the brand; a signature of the brand's is, whoever the author.
    private static bool IsForeign(CaseFile file, DomainName from, Brand brand) =>
        !IsOwn(brand, from, file.Message.Author!.LocalPart)
        && !file.Identity.Dkim.Any(d => d.Result == AuthenticationResult.Pass && d.Domain is not null
            && DomainName.TryParse(d.Domain, out var signer) && IsOwn(brand, signer, ""));

    private static bool IsOwn(Brand brand, DomainName domain, string local)
    {
        if (FreeMail.Has(domain))
        {
            return brand.Owns(domain)
                && (ServiceSender.IsRobot(local) || Array.Exists(Reserved, r => r.Equals(local, StringComparison.OrdinalIgnoreCase)));
        }

        return !Array.Exists(Rented, r => r == domain.Registrable?.Ascii || domain.Ascii.EndsWith("." + r, StringComparison.Ordinal))
            && (brand.Owns(domain) || Array.Exists(brand.Domains, d => DomainName.TryParse(d, out var own) && Houses.Share(own, domain)));
    }
}
