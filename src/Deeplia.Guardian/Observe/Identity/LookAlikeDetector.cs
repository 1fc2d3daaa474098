using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds senders made to be misread: letters of another script, domains that read like a brand's or one the owner knows.</summary>
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
        ["identity.lookalike.cyrillic", "identity.lookalike.greek", "identity.lookalike.brand", "identity.lookalike.near",
            "identity.lookalike.bait", "identity.lookalike.known"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from } author)
        {
            yield break;
        }

        var domain = (from.Registrable ?? from).Unicode;
        var shown = author.DisplayName.Length <= LongestName ? author.DisplayName : "";
        if ((ForeignLetter.FirstIn(shown) ?? ForeignLetter.FirstIn(from.Unicode)) is { } letter)
        {
            yield return Finding.Seen(
                letter.Script == Scripts.Greek ? "identity.lookalike.greek" : "identity.lookalike.cyrillic",
                Quote(file, author, from),
                ("word", file.Extracted.Mask(letter.Word)),
                ("letter", letter.Letter.ToString()),
                ("code", "U+" + letter.Letter.Value.ToString("X4", CultureInfo.InvariantCulture)),
                ("look", Confusables.Skeleton(letter.Letter.ToString())));
        }

        if (FreeMail.Has(from))
        {
            yield break;
        }

        if (KnownPlayed(file, from, domain) is { } known)
        {
            yield return Finding.Seen("identity.lookalike.known", Quote(file, author, from), ("from", domain), ("known", known));
        }
        else if (Brands.PlayedBy(from, Brands.FirstLabel(domain)) is (var id, var real))
        {
            yield return Finding.Seen(id, Quote(file, author, from), ("from", domain), ("brand", real));
        }
    }

    private static string Quote(CaseFile file, MailAddress author, DomainName from) =>
        file.Extracted.Mask($"From: {author.DisplayName} <{author.LocalPart}@{from.Unicode}>")
            .Replace("From:  <", "From: <", StringComparison.Ordinal);

    // A domain of the owner's or of a key person's that the sender's reads like.
    private static string? KnownPlayed(CaseFile file, DomainName from, string domain)
    {
        var label = Brands.FirstLabel(domain);
        foreach (var known in file.Message.To.Select(to => to.Domain).Concat(file.Owner.People.Select(p => p.Address.Domain)))
        {
            if (known is null || FreeMail.Has(known) || known.SharesOrganizationWith(from))
            {
                continue;
            }

            var real = (known.Registrable ?? known).Unicode;
            var realLabel = Brands.FirstLabel(real);
            if (LookAlike.ReadsLike(label, realLabel, LookAlike.Fold(realLabel)))
            {
                return real;
            }
        }

        return null;
    }
}
