using Deeplia.Guardian.Case;
using Deeplia.Identity;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds links that show one site and lead to another.</summary>
internal sealed class DeceitDetector : IDetector
{
    private static readonly LinkCheck[] Checks = [ShowsAnother, HidesBehindName];

    public DetectorCard Card { get; } = new(
        "harm.link.text",
        "Links that show one site and lead to another",
        Question.Harm,
        "WHATWG URL Standard; RFC 3986 §7.6; the anchor text of phishing mail",
        DetectorCost.Text,
        ["harm.link.deceit", "harm.link.userinfo"]);

    public IEnumerable<Finding> Observe(CaseFile file) => LinkChecks.First(file, Checks);

    private static Finding? ShowsAnother(CaseFile file, MailLink link)
    {
        if (link.Site is not { } site || ShownAddress.In(link.Shown) is not { Domain: { } shown } || !LeadsElsewhere(shown, site)
            || link.Target?.Opaque is { Kind: WrapperKind.Gateway or WrapperKind.Tracker } || ShowsGateway(link, shown)
            || IsExcused(file, link, shown))
        {
            return null;
        }

        return LinkChecks.Seen("harm.link.deceit", link, ("shown", shown.Unicode));
    }

    // The text is what the gateway made of the address, cut short.
    private static bool ShowsGateway(MailLink link, DomainName shown) =>
        link.Target!.Through is [{ Kind: WrapperKind.Gateway }, ..] && link.Url!.Domain is { } gateway
        && gateway.SharesOrganizationWith(shown);

    private static bool LeadsElsewhere(DomainName shown, WebUrl site) => site.HostKind == HostKind.Domain
        ? site.Domain is { Registrable: not null } real && !real.SharesOrganizationWith(shown) && !Houses.Share(real, shown)
        : !LinkOwner.IsPrivate(site);

    // Who writes to many counts clicks. Behind the sender's own name that is its own affair, unless the name is forged;
    // behind the name of a well-known house that is somebody else's, nobody does it but those who write to many.
    private static bool IsExcused(CaseFile file, MailLink link, DomainName shown)
    {
        var isCounter = LinkOwner.IsCounter(file, link.Url!);
        var isLikeCounter = ClickCounter.IsLike(link.Url!);
        if (file.Message.Author?.Domain is { } author && (author.SharesOrganizationWith(shown) || Houses.Share(author, shown)))
        {
            return file.Identity.Dmarc.Result != AuthenticationResult.Fail && (isCounter || isLikeCounter || LinkOwner.IsBulk(file));
        }

        return Houses.IsKnown(shown)
            ? LinkOwner.IsBulk(file) && ((isCounter && isLikeCounter) || ClickCounter.CarriesMany(file, link.Url!))
            : isCounter || LinkOwner.IsBulk(file) || ClickCounter.CarriesMany(file, link.Url!);
    }

    // https://bank.example@stranger.example: browsers take all before the at sign for a login.
    private static Finding? HidesBehindName(CaseFile file, MailLink link)
    {
        var url = link.Target?.Url.UserName.Length > 0 ? link.Target.Url : link.Url;
        return url is { UserName.Length: > 0, IsWeb: true } && url.UserName.Contains('.', StringComparison.Ordinal)
            && !IsMailbox(url, link.Shown)
            ? LinkChecks.Seen("harm.link.userinfo", link, ("shown", Cut(url.UserName)))
            : null;
    }

    // A mail program that takes jean.li@firm.example for a site makes such a link by mistake, and shows the address.
    private static bool IsMailbox(WebUrl url, string shown) => url is { Path: "/", Query: null }
        && !url.UserName.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && shown.Trim().Equals($"{url.UserName}@{url.Host}", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string name) => name.Length > 60 ? name[..60] + "…" : name;
}
