using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds addresses that resemble those of the mailbox's own house and of its correspondents; nobody fills in a list.</summary>
internal sealed class CousinDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.cousin",
        "A name that resembles one the owner knows",
        Question.Identity,
        "edit distance and keyboards against the owner's own correspondents; the cases of business e-mail compromise (FBI IC3)",
        DetectorCost.Free,
        ["identity.cousin.slip", "identity.cousin.word", "identity.cousin.variant", "identity.cousin.address", "identity.cousin.reply"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author || SenderFacts.ClaimsOwner(file))
        {
            yield break;
        }

        if (OfAuthor(file, author, from) is { } seen)
        {
            yield return seen;
        }

        if (OfReply(file, author, from) is { } reply)
        {
            yield return reply;
        }
    }

    private static Finding? OfAuthor(CaseFile file, MailAddress author, DomainName from)
    {
        if (KnownHouses.PlayedAddress(file, author) is { } mailbox && !KnownHouses.IsAcquainted(file, CousinKind.ReadsAlike))
        {
            return Finding.Seen("identity.cousin.address", SenderFacts.AuthorLine(file), [
                ("from", author.Address), ("known", mailbox),
                .. LookAlikeLetters.Arguments(author.LocalPart, mailbox[..mailbox.LastIndexOf('@')]),
            ]);
        }

        if (KnownHouses.Played(file, from) is not ({ } kind, { } known))
        {
            return OfLocalPart(file, author, from);
        }

        if (KnownHouses.IsAcquainted(file, kind))
        {
            return null;
        }

        return IdOf(kind) is { } id
            ? Finding.Seen(id, SenderFacts.AuthorLine(file), [
                ("from", (from.Registrable ?? from).Unicode), ("known", known),
                .. LookAlikeLetters.Arguments(HouseKeys.LabelOf((from.Registrable ?? from).Ascii), HouseKeys.LabelOf(known)),
            ])
            : null;
    }

    // halvorsen.billing@provider.example: the house writes from its own domain. Services call mailboxes after the house they work for:
    // ours-admin@service.example is an honest one.
    private static Finding? OfLocalPart(CaseFile file, MailAddress author, DomainName from) =>
        author.LocalPart.AsSpan().IndexOfAny('.', '-', '_') > 0 && !SenderFacts.ViaList(file.Message)
            && !KnownHouses.IsAcquainted(file, CousinKind.Word) && !(file.Owner.Sent?.WrittenTo(author.Key).Count > 0)
            && NameDisguise.In(file, from, author.LocalPart, isAddress: true) is { IsBrand: false, How: CousinKind.Word } played
            && (FreeMail.Has(from) || !SenderFacts.IsOwnHouse(file, played.Known))
            ? Finding.Seen("identity.cousin.word", SenderFacts.AuthorLine(file), ("from", author.Address), ("known", played.Known))
            : null;

    // What reads alike has its finding in the detector of look-alikes.
    private static string? IdOf(CousinKind kind) => kind switch
    {
        CousinKind.ReadsAlike => null,
        CousinKind.Slip => "identity.cousin.slip",
        CousinKind.Word => "identity.cousin.word",
        CousinKind.Variant => "identity.cousin.variant",
    };

    // From the true name, answers to one that resembles it: the name is forged, and the thief wants the answer.
    private static Finding? OfReply(CaseFile file, MailAddress author, DomainName from)
    {
        if (file.Message.ReplyTo is not [{ Domain: { } to } reply, ..] || to.SharesOrganizationWith(from) || FreeMail.Has(to)
            || FreeMail.Has(from) || Harm.Link.Houses.Share(to, from) || file.Owner.Sent?.WrittenTo(reply.Key).Count > 0)
        {
            return null;
        }

        var kind = Cousin.Of((to.Registrable ?? to).Unicode, (from.Registrable ?? from).Unicode);
        var isPlain = kind is CousinKind.ReadsAlike or CousinKind.Slip;

        // Honest houses do send from a second name; those that write to many say so, or prove the first one.
        var isLikely = kind is CousinKind.Word or CousinKind.Variant && !SenderFacts.IsProved(file)
            && !file.Message.Headers.Has("List-Unsubscribe") && !SenderFacts.ViaList(file.Message);
        return isPlain || isLikely
            ? Finding.Seen("identity.cousin.reply", $"Reply-To: {reply.Address}", ("from", author.Address), ("reply", reply.Address))
            : null;
    }
}
