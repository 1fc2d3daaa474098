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

        if (!FreeMail.Has(from) && OfDomain(file, from) is { } domain)
        {
            yield return domain;
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

    // A brand's name, or that of a known house, in letters that only look like its own.
    private static Finding? OfName(CaseFile file, string shown, MailAddress author, DomainName from)
    {
        if ((BrandDisguise.WordIn(shown) ?? BrandDisguise.WordIn(author.LocalPart)) is var (word, label, domain)
            && !(DomainName.TryParse(domain, out var real) && (real.SharesOrganizationWith(from) || Harm.Link.Houses.Share(real, from))))
        {
            return Finding.Seen("identity.lookalike.name", SenderFacts.AuthorLine(file),
                [("known", label), .. Named(LookAlikeLetters.Arguments(word, label), word)]);
        }

        foreach (var host in shown.Contains('.', StringComparison.Ordinal) ? shown.Split(' ', '(', ')', '<', '>', '@', '"', ',') : [])
        {
            if (host.Length > 5 && DomainName.TryParse(host, out var name) && !name.SharesOrganizationWith(from)
                && KnownHouses.Played(file, name) is (CousinKind.ReadsAlike, { } known))
            {
                var letters = LookAlikeLetters.Arguments(
                    HouseKeys.LabelOf((name.Registrable ?? name).Ascii), HouseKeys.LabelOf(known));
                return Finding.Seen(
                    "identity.lookalike.name", SenderFacts.AuthorLine(file), [("known", known), .. Named(letters, host)]);
            }
        }

        return null;
    }

    private static (string Name, string Value)[] Named((string Name, string Value)[] letters, string word) =>
        letters.Length == 0 ? [("word", word)] : letters;

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
            var letters = id == "identity.lookalike.brand" ? LookAlikeLetters.Arguments(label, Brands.FirstLabel(real)) : [];
            return Finding.Seen(id, SenderFacts.AuthorLine(file), [("from", house), ("brand", real), .. letters]);
        }

        return NameWithin.Of(from) is { } inner && !inner.SharesOrganizationWith(from) && IsKnown(file, inner)
            ? Finding.Seen("identity.lookalike.subdomain", SenderFacts.AuthorLine(file), ("from", from.Unicode), ("known", inner.Unicode),
                ("own", house))
            : null;
    }

    private static bool IsKnown(CaseFile file, DomainName name) => Harm.Link.Houses.IsKnown(name)
        || (!FreeMail.Has(name) && KnownHouses.Has(file, name));
}
