using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds links to places where anybody can put anything: shorteners, free hosts, forms, tunnels.</summary>
internal sealed class FreeHostDetector : IDetector
{
    private static readonly LinkCheck[] Checks =
    [
        (_, link) => link.HostKind == LinkHostKind.Shortener || link.Target?.Opaque?.Name is "X" or "LinkedIn short link"
            ? LinkChecks.Seen("harm.link.shortener", link) : null,
        (file, link) => link.HostKind is LinkHostKind.Page or LinkHostKind.File or LinkHostKind.Dynamic
            && !LinkOwner.IsAuthors(file, link.Site!)
            ? LinkChecks.Seen("harm.link.free-host", link) : null,
        (_, link) => link.HostKind == LinkHostKind.Form ? LinkChecks.Seen("harm.link.form-builder", link) : null,
        (_, link) => link.HostKind is LinkHostKind.Tunnel or LinkHostKind.Ipfs ? LinkChecks.Seen("harm.link.tunnel", link) : null,
    ];

    public DetectorCard Card { get; } = new(
        "harm.link.place",
        "Links to places where anybody can put anything",
        Question.Harm,
        "lists of shorteners, free hosts, form builders, IPFS gateways and tunnels under data/links",
        DetectorCost.Text,
        ["harm.link.shortener", "harm.link.free-host", "harm.link.form-builder", "harm.link.tunnel"]);

    public IEnumerable<Finding> Observe(CaseFile file) => LinkChecks.First(file, Checks);
}
