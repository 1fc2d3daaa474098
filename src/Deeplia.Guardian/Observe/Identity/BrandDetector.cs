using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Compares the brand that a mail speaks as with the domain that authentication proved.</summary>
internal sealed class BrandDetector : IDetector
{
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
        if (file.Message.Author is not { Domain: { } from } author || SenderFacts.ViaList(file.Message))
        {
            yield break;
        }

        var (shown, voice) = SpokenAs.Of(file);
        if (shown is not null)
        {
            yield return Finding.Seen("identity.brand.elsewhere", $"From: {author.DisplayName} <{author.Address}>",
                ("brand", shown.Name), ("from", author.Address));
        }

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
}
