using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Identity;

namespace Deeplia.Guardian.Judge;

/// <summary>Reads the answers to the four questions out of the findings.</summary>
internal sealed class Answers
{
    private readonly HashSet<string> _ids;

    public Answers(
        ImmutableArray<Finding> findings, in Probabilities p, MailClass mailClass, IdentityReport identity, JudgeOptions options)
    {
        _ids = findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        Identity = IdentityOf(identity);
        Harm = p.Threat >= options.ThreatThreshold ? HarmStatus.Threat
            : p.Threat >= options.SuspicionThreshold ? HarmStatus.Suspicious
            : HarmStatus.None;
        Spying = SpyingOf();
        Interest = InterestOf(mailClass);
    }

    public IdentityStatus Identity { get; }

    public HarmStatus Harm { get; }

    public SpyingStatus Spying { get; }

    public InterestStatus Interest { get; }

    private IdentityStatus IdentityOf(IdentityReport identity)
    {
        if (Has("identity.self.in-sent") || Has("identity.self.own-server"))
        {
            return IdentityStatus.Self;
        }

        if (Has("identity.self.forged") || Has("identity.dmarc.fail"))
        {
            return IdentityStatus.Forged;
        }

        if (Has("identity.person.impersonated") || Has("identity.lookalike.brand") || Has("identity.lookalike.known")
            || Has("identity.lookalike.bait") || Has("identity.lookalike.cyrillic") || Has("identity.lookalike.letter")
            || Has("identity.lookalike.name") || Has("identity.lookalike.subdomain") || Has("identity.lookalike.tld")
            || Has("identity.cousin.slip") || Has("identity.cousin.word") || Has("identity.cousin.address"))
        {
            return IdentityStatus.Lookalike;
        }

        if (identity.Dmarc.Result == AuthenticationResult.Pass)
        {
            return IdentityStatus.Genuine;
        }

        return Has("identity.path.list") || Has("identity.forward.by") || Has("identity.arc.override")
            ? IdentityStatus.Forwarded
            : IdentityStatus.Unverified;
    }

    private SpyingStatus SpyingOf()
    {
        if (!Has("spying.pixel.hidden") && !Has("spying.pixel.personal"))
        {
            return SpyingStatus.None;
        }

        var openSender = Has("interest.bulk.unsubscribe") || Has("interest.bulk.list") || Has("interest.bulk.service");
        return Has("spying.pixel.personal") || !openSender ? SpyingStatus.Spying : SpyingStatus.Tracked;
    }

    private InterestStatus InterestOf(MailClass mailClass) => mailClass switch
    {
        MailClass.Threat or MailClass.Spam or MailClass.Greyspam => InterestStatus.Unwanted,
        MailClass.Greymail or MailClass.Greybulk => InterestStatus.Grey,
        MailClass.Wanted => Has("identity.thread.reply-to-me") || Has("identity.contact.known") || Has("identity.self.in-sent")
            ? InterestStatus.Wanted
            : InterestStatus.Unknown,
    };

    private bool Has(string id) => _ids.Contains(id);
}
