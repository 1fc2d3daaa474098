using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Harm.Merge;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Links;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Automation;

/// <summary>
/// Tells a shop's automated mail (birthday, loyalty, basket, survey, voucher, renewal, points, delivery) from what imitates it: by whose
/// name it bears, who proved to have sent it, who owns its links and list fields, and whom the owner knows.
/// </summary>
internal sealed class AutomationDetector : IDetector
{
    private const int FewestCopied = 2;
    private const int Enough = 3;

    public DetectorCard Card { get; } = new(
        "harm.automation",
        "Imitations of shops' automated mail",
        Question.Harm,
        "RFC 9989 alignment; RFC 2369, RFC 8058; owners of links and click counters; names against domains",
        DetectorCost.Text,
        ["harm.automation.brand", "harm.automation.forged", "harm.automation.copied", "harm.automation.known", "harm.automation.stranger"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author || IsTalk(file.Message))
        {
            return [];
        }

        var senders = new Senders(file, from);
        var view = new View(file, author, from, senders, AutomationTheme.Of(file), ShownName.Of(file), SpokenAs.Of(file));
        return Reason(view) is var (id, name, host) && id is not null ? [Seen(view, id, name, host)] : [];
    }

    // The first reason that holds, the surest first.
    private static (string? Id, string Name, string? Host) Reason(View view)
    {
        var (file, lead) = (view.File, Lead(view));
        var named = view.Name.Words.Length == 0 || view.IsNamesake ? null
            : NamedHouse.Of(file, view.Name, view.Senders.Own);
        var target = lead?.Site?.ShownHost;
        if (Brand(view) is { } brand && !(lead?.Site?.Domain is { } site && brand.Owns(site)))
        {
            return ("harm.automation.brand", brand.Name, target);
        }

        if (view.Senders.IsForged && view.Theme.Cue is not null && view.Strangers.Length > 0)
        {
            return ("harm.automation.forged", view.From.Unicode, view.Strangers[0].Site!.ShownHost);
        }

        if (view.Theme.Cue is not null && IsKnownPlayed(view, named) is { } known)
        {
            return ("harm.automation.known", known, target);
        }

        if (named is { Links: >= FewestCopied } && !IsExcused(view) && OddOne(view, named) is { } odd)
        {
            return ("harm.automation.copied", named.Domain.Unicode, odd.Site!.ShownHost);
        }

        return view.Theme.Cue is not null && file.Message.Html is not null && Score(view, named, lead) >= Enough
            ? ("harm.automation.stranger", file.Message.Author!.DisplayName, target)
            : default;
    }

    private static Finding Seen(View view, string id, string name, string? host)
    {
        var quote = view.Theme.Cue is { } cue ? Passage.Around(view.File, cue.Start, cue.Length) : SenderFacts.AuthorLine(view.File);
        return Finding.Seen(id, quote, ("theme", view.Theme.Name), ("theme_fr", view.Theme.French), ("name", name),
            ("from", (view.From.Registrable ?? view.From).Unicode), ("host", host ?? "?"));
    }

    // A discussion, or an answer in one.
    private static bool IsTalk(MailMessage message) => message.Headers.Has("List-Post") || message.Headers.Has("X-BeenThere")
        || (message.InReplyTo is not null && message.Text.Segments.Quoted.Length > 0 && !message.Headers.Has("List-Unsubscribe"));

    // A brand in the sender's name on mail of a machine, or a brand's voice on a theme of shops.
    private static Brand? Brand(View view) => view.Theme.Cue is not null ? view.Spoken.Shown ?? view.Spoken.Voice?.Brand
        : IsMachines(view) ? view.Spoken.Shown
        : null;

    private static bool IsMachines(View view) => view.File.Message.Headers.Has("List-Unsubscribe")
        || Array.Exists(view.Strangers, IsAnybodys) || MergeDetector.UnfilledIn(view.File.Message) is not null;

    // The button: the first link that does not leave the list or show the mail in a browser.
    private static MailLink? Lead(View view) =>
        Array.Find(view.Links, l => !IsListLink(l)) ?? view.Links.FirstOrDefault();

    private static bool IsListLink(MailLink link) => link.Url!.Path.Contains("unsub", StringComparison.OrdinalIgnoreCase);

    // A house that the owner knows, by its name or by the look of its domain.
    private static string? IsKnownPlayed(View view, NamedHouse? named) =>
        named is { IsKnown: true } ? named.Domain.Unicode
        : KnownHouses.Played(view.File, view.From) is (var kind, { } known) && !KnownHouses.IsAcquainted(view.File, kind) ? known
        : null;

    // Most links of the template are the named house's; those to one other host are not, nor is it a well-known house.
    private static MailLink? OddOne(View view, NamedHouse named)
    {
        var odd = view.File.Message.Html is null ? [] : Array.FindAll(view.Links, l => l.Site!.Domain is not { } host
            || (!host.SharesOrganizationWith(named.Domain) && !Houses.IsKnown(host) && !Houses.Share(host, named.Domain)
                && !Senders.IsService(host)));
        return odd.Length > 0 && odd.Length < named.Links && odd.Select(l => l.Site!.Host).Distinct(StringComparer.Ordinal).Count() == 1
            ? odd[0]
            : null;
    }

    // Agencies and parent firms name themselves; services lend a name below their own; some are old acquaintances.
    private static bool IsExcused(View view) => view.Senders.IsLent || ShownName.IsOwnerSaid(view.File, view.From)
        || KnownHouses.IsAcquainted(view.File, CousinKind.ReadsAlike) || SenderFacts.IsHouseOfReader(view.File, view.From)
        || (SenderFacts.IsProved(view.File) && KnownHouses.Has(view.File, view.From));

    private static int Score(View view, NamedHouse? named, MailLink? lead)
    {
        var file = view.File;
        var isMailbox = FreeMail.Has(view.From) && lead is not null;
        var isOther = !isMailbox && view.Name.Words.Length > 0 && !view.IsNamesake
            && (view.Senders.IsUnproved || !view.Name.IsIn(view.Author.LocalPart));
        var isHome = named is not null && lead?.Site?.Domain is { } host && host.SharesOrganizationWith(named.Domain);
        if ((!isOther && !isMailbox) || isHome || IsExcused(view))
        {
            return 0;
        }

        return (isOther ? view.Name.IsSaid(file) || named is not null ? 2 : 1 : 0)
            + (isMailbox ? 1 : 0)
            + (lead is not null && !isMailbox && IsThird(view, lead) ? 1 : 0)
            + (Array.Exists(view.Strangers, IsAnybodys) ? 1 : 0)
            + (view.Senders.IsUnproved ? 1 : 0)
            + (MergeDetector.UnfilledIn(file.Message) is not null ? 1 : 0)
            + Math.Min(view.Theme.Bait, 2);
    }

    // Neither the sender's, nor the name's, nor a counter that carries most links.
    private static bool IsThird(View view, MailLink lead) => view.Senders.IsStranger(lead)
        && !(lead.Site!.Domain is { } host && view.Name.IsIn(host)) && !LinkOwner.IsCounter(view.File, lead.Site!)
        && !ClickCounter.CarriesMany(view.File, lead.Url!);

    private static bool IsAnybodys(MailLink link) => link.Site!.HostKind is HostKind.Ipv4 or HostKind.Ipv6
        || link.HostKind is LinkHostKind.Shortener or LinkHostKind.Page or LinkHostKind.File or LinkHostKind.Dynamic
            or LinkHostKind.Tunnel or LinkHostKind.Ipfs;

    private sealed record View(CaseFile File, MailAddress Author, DomainName From, Senders Senders, AutomationTheme Theme, ShownName Name,
        SpokenAs Spoken)
    {
        /// <summary>Whether the author's domain carries the name shown.</summary>
        public bool IsNamesake { get; } = Name.IsIn(From) || Name.IsLentBelow(From);

        /// <summary>Links that open a site.</summary>
        public MailLink[] Links { get; } =
            [.. File.Links.Where(l => l.Source is LinkSource.Html or LinkSource.Text or LinkSource.Form && l.Site is not null)];

        /// <summary>Those of nobody behind the mail.</summary>
        public MailLink[] Strangers => [.. Links.Where(Senders.IsStranger)];
    }
}
