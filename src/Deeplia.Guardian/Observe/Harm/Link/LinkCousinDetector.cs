using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds links to sites whose own name is made to be read as a brand's or as one the owner knows.</summary>
internal sealed class LinkCousinDetector : IDetector
{
    // A message with more sites than this is a list of sites.
    private const int MaxHosts = 40;

    public DetectorCard Card { get; } = new(
        "harm.link.cousin",
        "Links to a site that resembles another",
        Question.Harm,
        "Unicode TS 39 §4 confusable detection; edit distance against the owner's own correspondents",
        DetectorCost.Text,
        ["harm.link.lookalike-letter", "harm.link.lookalike-brand", "harm.link.lookalike-near", "harm.link.lookalike-bait",
            "harm.link.lookalike-tld", "harm.link.lookalike-known", "harm.link.lookalike-variant"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in file.Links)
        {
            if (LinkChecks.Stranger(file, link) is { } own && seen.Count < MaxHosts && seen.Add(own.Ascii)
                && Of(file, link, own) is { } finding && given.Add(finding.Id))
            {
                yield return finding;
            }
        }
    }

    private static Finding? Of(CaseFile file, MailLink link, DomainName own)
    {
        var house = own.Unicode;
        var label = Brands.FirstLabel(house);
        if (KnownHouses.Played(file, own) is ({ } kind, { } known) && IsStrange(file, own, kind, known))
        {
            if (kind is CousinKind.Word or CousinKind.Variant)
            {
                return LinkChecks.Seen("harm.link.lookalike-variant", link,
                    [("known", known), .. LookAlikeLetters.Arguments(label, Brands.FirstLabel(known))]);
            }

            return LinkChecks.Seen(
                "harm.link.lookalike-known", link, [("known", known), .. LookAlikeLetters.Arguments(label, Brands.FirstLabel(known))]);
        }

        if (Brands.PlayedBy(own, label) is (var id, var real) && IdOf(id) is { } linkId)
        {
            return LinkChecks.Seen(linkId, link, [("brand", real), .. linkId is "harm.link.lookalike-brand" or "harm.link.lookalike-near"
                ? LookAlikeLetters.Arguments(label, Brands.FirstLabel(real))
                : []]);
        }

        return ForeignLetter.FirstIn(link.Site!.ShownHost) is { } letter
            ? LinkChecks.Seen("harm.link.lookalike-letter", link, LookAlikeLetters.Arguments(letter.Word))
            : null;
    }

    // A house may call a second site of its own halvorsen-group.example; another ending alone says nothing.
    private static bool IsStrange(CaseFile file, DomainName own, CousinKind kind, string known) => kind switch
    {
        CousinKind.ReadsAlike or CousinKind.Slip => true,
        CousinKind.Word => !IsByHouse(file, known),
        CousinKind.Variant => ShownHosts.IsOddVariant(own, known) && !IsByHouse(file, known),
    };

    private static bool IsByHouse(CaseFile file, string known) =>
        file.Message.Author?.Domain is { } author && SenderFacts.SharesOrganization(author, known);

    private static string? IdOf(string id) => id switch
    {
        "identity.lookalike.brand" => "harm.link.lookalike-brand",
        "identity.lookalike.near" => "harm.link.lookalike-near",
        "identity.lookalike.bait" => "harm.link.lookalike-bait",
        "identity.lookalike.tld" => "harm.link.lookalike-tld",
        _ => null,
    };
}
