using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Compares the brand that a mail speaks as with the domain that authentication proved.</summary>
internal sealed class BrandDetector : IDetector
{
    // Domains of a brand's house under which customers send and publish.
    private static readonly string[] Rented = ["onmicrosoft.com", "amazonses.com", "force.com", "sharepoint.com", "googleusercontent.com"];

    // Mailboxes that a provider gives to nobody (RFC 2142, and the like).
    private static readonly string[] Reserved = ["postmaster", "abuse", "security", "support", "info", "service", "contact"];

    public DetectorCard Card { get; } = new(
        "identity.brand",
        "A brand's voice from somebody else's domain",
        Question.Identity,
        "RFC 9989 §4: only alignment says whose name is on a mail",
        DetectorCost.Text,
        ["identity.brand.elsewhere", "identity.brand.authenticated", "identity.brand.unproven", "identity.brand.alert",
            "identity.brand.link"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author || SenderFacts.ViaList(file.Message)
            || SenderFacts.IsProved(file) && SenderFacts.IsHouseOfReader(file, from))
        {
            yield break;
        }

        var asked = new Dictionary<Brand, bool>();
        bool Foreign(Brand brand) =>
            asked.TryGetValue(brand, out var known) ? known : asked[brand] = IsForeign(file, from, brand);

        var shown = NameClaim.In(author.DisplayName) is { } named && Foreign(named) ? named : null;
        if (shown is not null)
        {
            yield return Finding.Seen("identity.brand.elsewhere", $"From: {author.DisplayName} <{author.Address}>",
                ("brand", shown.Name), ("from", author.Address));
        }

        var voice = IsTrusted(file, author, from) ? null : VoiceReader.Of(file, Foreign);
        if (voice is null || (shown is not null && shown != voice.Brand))
        {
            yield break;
        }

        foreach (var finding in Compare(file, from, voice))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Compare(CaseFile file, DomainName from, Voice voice)
    {
        var brand = voice.Brand.Name;
        var proved = SenderFacts.IsProved(file) ? (from.Registrable ?? from).Unicode : ProvedBeside(file);
        var seen = proved ?? (from.Registrable ?? from).Unicode;
        yield return Finding.Seen(proved is null ? "identity.brand.unproven" : "identity.brand.authenticated", voice.Quote,
            ("brand", brand), ("domain", seen));

        var sites = LinkOwner.Sites(file);
        var stranger = Array.Find(sites, s => s.Domain is { } host && !voice.Brand.Owns(host));
        if (stranger is not null && !Array.Exists(sites, s => s.Domain is { } host && voice.Brand.Owns(host)))
        {
            yield return Finding.Of("identity.brand.link", ("brand", brand), ("host", stranger.ShownHost));
        }

        if (voice.IsAlert && (stranger is not null || file.Message.Html?.Forms.Count > 0))
        {
            yield return Finding.Of("identity.brand.alert", ("brand", brand), ("domain", seen));
        }
    }

    // Forged: the brand's own address above another's envelope.
    private static string? ProvedBeside(CaseFile file) => file.Identity.Dmarc.Result != AuthenticationResult.Fail ? null
        : file.Identity.Dkim.FirstOrDefault(d => d.Result == AuthenticationResult.Pass)?.Domain
            ?? (file.Identity.Spf.Result == AuthenticationResult.Pass ? file.Identity.Spf.Domain : null);

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
