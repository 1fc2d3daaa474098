using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds hosts written so that nobody can read whose they are.</summary>
internal sealed class DisguiseDetector : IDetector
{
    private const UrlOddities Disguises = UrlOddities.PercentHost | UrlOddities.OrnamentalHost | UrlOddities.InvisibleHost;

    // A screen of a telephone shows about forty characters.
    private const int LongHost = 100;

    // One or two come from careless programs.
    private const int FewestCoded = 4;
    private static readonly LinkCheck[] Checks = [NumericIp, RawIp, Disguised, Coded, Long, Punycode, OddPort];

    public DetectorCard Card { get; } = new(
        "harm.link.host",
        "Links whose host is disguised",
        Question.Harm,
        "WHATWG URL Standard §3; RFC 5891; RFC 3986 §7.4",
        DetectorCost.Text,
        [
            "harm.link.disguised-ip", "harm.link.raw-ip", "harm.link.disguised-host", "harm.link.coded", "harm.link.long-host",
            "harm.link.punycode", "harm.link.odd-port",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file) => LinkChecks.First(file, Checks);

    private static Finding? NumericIp(CaseFile file, MailLink link) =>
        link.Site is { HostKind: HostKind.Ipv4 } site && Has(link, UrlOddities.NumericHost) && !LinkOwner.IsPrivate(site)
            ? LinkChecks.Seen("harm.link.disguised-ip", link)
            : null;

    // A colleague writes the printer's address into the text; nobody makes a button of it. A version, 4.1.0.1, is taken for an address.
    private static Finding? RawIp(CaseFile file, MailLink link) =>
        link.Site is { HostKind: HostKind.Ipv4 or HostKind.Ipv6 } site && link.Source != LinkSource.Text
            && !Has(link, UrlOddities.NumericHost) && !LinkOwner.IsPrivate(site)
            && !(site.Path == "/" && link.Shown.Trim() == site.Host)
            ? LinkChecks.Seen("harm.link.raw-ip", link)
            : null;

    private static Finding? Disguised(CaseFile file, MailLink link) =>
        link.Site is { } site && (Has(link, Disguises) || link.HasGap || IsSlanted(link))
            && (site.HostKind != HostKind.Domain || site.Domain?.Registrable is not null)
            ? LinkChecks.Seen("harm.link.disguised-host", link)
            : null;

    // Who types http:\\ by mistake shows it.
    private static bool IsSlanted(MailLink link) => Has(link, UrlOddities.Backslash) && link.Source != LinkSource.Text
        && !link.Shown.Contains('\\', StringComparison.Ordinal);

    // Letters and digits need no code (RFC 3986 §2.3); whoever writes them so hides words from programs that look for them.
    private static Finding? Coded(CaseFile file, MailLink link) =>
        link.Site is { } site && !LinkOwner.IsAuthors(file, site)
            && CodedLetters.Count(site.Path) + CodedLetters.Count(site.Query) >= FewestCoded
            ? LinkChecks.Seen("harm.link.coded", link)
            : null;

    private static Finding? Long(CaseFile file, MailLink link) =>
        link.Site is { Host.Length: > LongHost } site
            ? LinkChecks.Seen("harm.link.long-host", link,
                ("own", site.Domain?.Registrable?.Unicode ?? site.ShownHost),
                ("length", site.Host.Length.ToString(CultureInfo.InvariantCulture)))
            : null;

    private static Finding? Punycode(CaseFile file, MailLink link) =>
        link.Site is { } site && site.Host.Contains("xn--", StringComparison.Ordinal)
            ? LinkChecks.Seen("harm.link.punycode", link, ("host", site.Host))
            : null;

    private static Finding? OddPort(CaseFile file, MailLink link) =>
        link.Site is { Port: { } port and not (80 or 443 or 8080 or 8443), Domain.Registrable: not null }
            ? LinkChecks.Seen("harm.link.odd-port", link, ("port", port.ToString(CultureInfo.InvariantCulture)))
            : null;

    private static bool Has(MailLink link, UrlOddities oddities) =>
        ((link.Url!.Oddities | link.Target!.Url.Oddities) & oddities) != UrlOddities.None;
}
