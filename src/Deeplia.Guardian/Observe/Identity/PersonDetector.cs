using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds borrowed names: a key person's or a correspondent's name over an address that is not theirs.</summary>
internal sealed class PersonDetector : IDetector
{
    private const int MinLettersWritten = 2;

    public DetectorCard Card { get; } = new(
        "identity.person",
        "A known person's name with a foreign address",
        Question.Identity,
        "display-name impersonation; the calendar robots are excused",
        DetectorCost.Free,
        ["identity.person.impersonated", "identity.person.colleague"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { } author || SenderFacts.ClaimsOwner(file) || ServiceSender.Is(file.Message, author))
        {
            yield break;
        }

        var known = KnownAddresses(file, author);
        if (known.Count == 0 || known.Contains(author.Key) || file.Owner.Sent?.WrittenTo(author.Key).Count > 0)
        {
            yield break;
        }

        var colleague = author.Domain is { } domain && !FreeMail.Has(domain)
            && known.Any(k => MailAddress.TryParse(k, out var a) && a.Domain is { } d && d.SharesOrganizationWith(domain));
        yield return Finding.Seen(
            colleague ? "identity.person.colleague" : "identity.person.impersonated",
            file.Extracted.Mask($"From: {author.DisplayName} <{author.Address}>").Replace("From:  <", "From: <", StringComparison.Ordinal),
            ("name", file.Extracted.Mask(author.DisplayName.Length > 0 ? author.DisplayName : author.LocalPart)),
            ("address", author.Address),
            ("known", known.Order(StringComparer.Ordinal).First()));
    }

    // The addresses of everybody known whose name the sender carries: as a name, as an address shown for a name, or in the address.
    private static HashSet<string> KnownAddresses(CaseFile file, MailAddress author)
    {
        var name = PersonName.Fold(author.DisplayName);
        var shown = ShownAddress(author.DisplayName);
        var people = file.Owner.People.Where(p => Carries(author, name, shown, p)).Select(p => p.Address.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (people.Count > 0 || file.Owner.Sent is not { } sent)
        {
            return people;
        }

        if (shown is not null && sent.WrittenTo(shown).Count >= MinLettersWritten)
        {
            return [shown];
        }

        return PersonName.IsFull(name) ? [.. sent.AddressesOf(name).Where(a => sent.WrittenTo(a).Count >= MinLettersWritten)] : [];
    }

    private static bool Carries(MailAddress author, string name, string? shown, KeyPerson person)
    {
        var wanted = PersonName.Fold(person.Name);
        if (wanted.Length == 0 || name == wanted || shown == person.Address.Key)
        {
            return wanted.Length > 0;
        }

        // jean.dupont.office@… at a provider open to all, or with no name beside it: the address itself plays the name.
        return (name.Length == 0 || FreeMail.Has(author.Domain)) && PersonName.IsFull(wanted) && HoldsWords(author.LocalPart, wanted);
    }

    private static bool HoldsWords(string local, string wanted)
    {
        var words = PersonName.Fold(local.Replace('_', ' ').Replace('+', ' ')).Split(' ');
        return wanted.Split(' ').All(part => part.Length > 1 && words.Contains(part, StringComparer.Ordinal));
    }

    private static string? ShownAddress(string displayName) =>
        displayName.Contains('@', StringComparison.Ordinal) && MailAddress.TryParse(displayName.AsSpan().Trim(" \"'()"), out var shown)
            ? shown.Key
            : null;
}
