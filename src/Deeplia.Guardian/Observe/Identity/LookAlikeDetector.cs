using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds senders made to be misread: letters of another script, names that read like a brand's or a known one.</summary>
internal sealed class LookAlikeDetector : IDetector
{
    // The name shown is short; a longer one is text.
    private const int LongestName = 120;

    public DetectorCard Card { get; } = new(
        "identity.look-alike",
        "A sender made to be misread",
        Question.Identity,
        "Unicode TS 39 §4 confusable detection",
        DetectorCost.Free,
        ["identity.lookalike.cyrillic", "identity.lookalike.greek", "identity.lookalike.letter", "identity.lookalike.name",
            "identity.lookalike.brand", "identity.lookalike.near", "identity.lookalike.bait", "identity.lookalike.tld",
            "identity.lookalike.subdomain", "identity.lookalike.known"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author)
        {
            yield break;
        }

        var shown = author.DisplayName.Length <= LongestName ? author.DisplayName : "";
        if (OfLetters(file, shown, author, from) is { } letter)
        {
            yield return letter;
        }

        if (OfName(file, shown, author, from) is { } name)
        {
            yield return name;
        }

        if ((!FreeMail.Has(from) ? OfDomain(file, from) : null) is { } domain)
        {
            yield return domain;
        }
        else if (!SenderFacts.ViaList(file.Message) && ShownHosts.LeftOfAt(file, author.LocalPart, from) is { } left)
        {
            yield return Finding.Seen("identity.lookalike.subdomain", SenderFacts.AuthorLine(file),
                ("from", author.Address), ("known", left.Unicode), ("own", (from.Registrable ?? from).Unicode));
        }
    }

    private static Finding? OfLetters(CaseFile file, string shown, MailAddress author, DomainName from)
    {
        if ((ForeignLetter.FirstIn(shown) ?? ForeignLetter.FirstIn(author.LocalPart) ?? ForeignLetter.FirstIn(from.Unicode))
            is not { } letter)
        {
            return null;
        }

        var id = letter.Script switch
        {
            Scripts.Cyrillic => "identity.lookalike.cyrillic",
            Scripts.Greek => "identity.lookalike.greek",
            _ => "identity.lookalike.letter", // Armenian, Cherokee and the like,
        };
        return Finding.Seen(id, SenderFacts.AuthorLine(file), LookAlikeLetters.Arguments(file.Extracted.Mask(letter.Word)));
    }

    // A brand's name, or that of a known house, in letters that only look like its own, or one slip away.
    private static Finding? OfName(CaseFile file, string shown, MailAddress author, DomainName from)
    {
        var played = NameDisguise.In(file, from, shown, isAddress: false) ?? NameDisguise.In(file, from, author.LocalPart, isAddress: true);
        if (played is null || !Counts(file, author, from, played))
        {
            return ShownHosts.Played(file, shown, from) is { } host ? Named(file, host) : null;
        }

        return played.How == CousinKind.Word
            ? Finding.Seen("identity.lookalike.bait", SenderFacts.AuthorLine(file), ("from", author.Address), ("brand", played.Known))
            : Named(file, played);
    }

    // Whom the owner writes to may be called as they please. A name tied to words of service is no disguise: a known house's has its own
    // finding, the whole host says more, and outlook.team@firm.example writes to its own firm.
    private static bool Counts(CaseFile file, MailAddress author, DomainName from, PlayedWord played) => played.How switch
    {
        CousinKind.ReadsAlike => true,
        CousinKind.Word => played.IsBrand && !IsExpected(file, author) && ShownHosts.LeftOfAt(file, author.LocalPart, from) is null
            && (FreeMail.Has(from) || !SenderFacts.IsHouseOfReader(file, from)),
        CousinKind.Slip or CousinKind.Variant => !IsExpected(file, author),
    };

    private static bool IsExpected(CaseFile file, MailAddress author) => SenderFacts.ViaList(file.Message) || IsWrittenTo(file, author);

    private static bool IsWrittenTo(CaseFile file, MailAddress author) =>
        file.Owner.Sent?.WrittenTo(author.Key).Count > 0 || file.Past?.Sender?.Written > 0;

    private static Finding Named(CaseFile file, PlayedWord played)
    {
        var letters = LookAlikeLetters.Arguments(played.Word, played.Real);
        return Finding.Seen("identity.lookalike.name", SenderFacts.AuthorLine(file), [
            ("known", played.Known), .. letters.Length == 0 ? [("word", played.Word)] : letters,
        ]);
    }

    private static Finding? OfDomain(CaseFile file, DomainName from)
    {
        var house = (from.Registrable ?? from).Unicode;
        var label = Brands.FirstLabel(house);
        if (KnownHouses.Played(file, from) is (CousinKind.ReadsAlike, { } known) && !KnownHouses.IsAcquainted(file, CousinKind.ReadsAlike))
        {
            return Finding.Seen("identity.lookalike.known", SenderFacts.AuthorLine(file),
                [("from", house), ("known", known), .. LookAlikeLetters.Arguments(label, Brands.FirstLabel(known))]);
        }

        if (Brands.PlayedBy(from, label) is (var id, var real))
        {
            var letters = id is "identity.lookalike.brand" or "identity.lookalike.near"
                ? LookAlikeLetters.Arguments(label, Brands.FirstLabel(real))
                : [];
            return Finding.Seen(id, SenderFacts.AuthorLine(file), [("from", house), ("brand", real), .. letters]);
        }

        return ShownHosts.Within(file, from) is { } inner
            ? Finding.Seen("identity.lookalike.subdomain", SenderFacts.AuthorLine(file), ("from", from.Unicode), ("known", inner.Unicode),
                ("own", house))
            : null;
    }
}
