using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds links whose address carries the name of a site that it does not belong to.</summary>
internal sealed class LinkLookAlikeDetector : IDetector
{
    private const int FewestDots = 3; // bank.example.stranger.example
    private const int ChainLabels = 3;
    private const int FirstSegments = 2;
    private static readonly LinkCheck[] Checks = [InHost, InPath];

    public DetectorCard Card { get; } = new(
        "harm.link.name",
        "Links that carry another site's name",
        Question.Harm,
        "a registrable name left of another (publicsuffix.org), or in the path",
        DetectorCost.Text,
        ["harm.link.lookalike-host", "harm.link.lookalike-path"]);

    public IEnumerable<Finding> Observe(CaseFile file) => LinkChecks.First(file, Checks);

    // www.bank.example.stranger.example
    private static Finding? InHost(CaseFile file, MailLink link)
    {
        if (link.Site is not { HostKind: HostKind.Domain } site || site.Domain is not { Registrable: { } own } host
            || host.Ascii.Length <= own.Ascii.Length)
        {
            return null;
        }

        if (Identity.NameWithin.BeforeDash(host) is { } dashed && IsBorrowed(file, dashed, host, isWritten: false))
        {
            return LinkChecks.Seen("harm.link.lookalike-host", link, ("shown", dashed.Unicode));
        }

        if (site.Host.AsSpan().Count('.') < FewestDots)
        {
            return null;
        }

        var left = host.Ascii[..(host.Ascii.Length - own.Ascii.Length - 1)];
        return Identity.NameWithin.In(left) is { } name && IsBorrowed(file, name, host, left.StartsWith("www.", StringComparison.Ordinal))
            ? LinkChecks.Seen("harm.link.lookalike-host", link, ("shown", name.Unicode))
            : Brand(left, own, host) is { } brand ? LinkChecks.Seen("harm.link.lookalike-host", link, ("shown", brand)) : null;
    }

    // paypal.login.account.stranger.example: a telephone shows the beginning. Firms name a subdomain after a service they use, not three.
    private static string? Brand(string left, DomainName own, DomainName host)
    {
        var labels = left.Split('.');
        labels = labels[0] == "www" ? labels[1..] : labels;
        return labels.Length >= ChainLabels && Houses.Named(labels[0]) is { } brand && IsForeign(host, brand)
            && Houses.Named(own.Ascii[..own.Ascii.IndexOf('.', StringComparison.Ordinal)]) != brand
            ? labels[0]
            : null;
    }

    private static bool IsBorrowed(CaseFile file, DomainName name, DomainName host, bool isWritten) =>
        (isWritten || Houses.IsKnown(name) || (!FreeMail.Has(name) && Identity.KnownHouses.Has(file, name))
            || file.Message.Author?.Domain?.Registrable == name)
        && IsForeign(host, name);

    private static bool IsForeign(DomainName host, DomainName name) =>
        !host.SharesOrganizationWith(name) && !Houses.Share(host, name) && !Houses.IsMirror(host);

    // stranger.example/www.bank.example/login
    private static Finding? InPath(CaseFile file, MailLink link)
    {
        if (link.Site is not { } site || !site.Path.Contains('.', StringComparison.Ordinal) || LinkOwner.IsBulk(file))
        {
            return null;
        }

        foreach (var segment in site.Path.Split('/', FirstSegments + 2).Skip(1).Take(FirstSegments))
        {
            if (segment.Contains('.', StringComparison.Ordinal) && DomainName.TryParse(segment, out var name)
                && name.Registrable is { } own && (own == name || name.Ascii == "www." + own.Ascii) && Houses.IsKnown(name)
                && (site.Domain is not { } host || IsForeign(host, name)))
            {
                return LinkChecks.Seen("harm.link.lookalike-path", link, ("shown", name.Unicode));
            }
        }

        return null;
    }
}
