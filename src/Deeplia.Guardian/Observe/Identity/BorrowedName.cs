using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>A key person's or a correspondent's name over an address that is not theirs.</summary>
/// <param name="Name">The name as the author bears it.</param>
/// <param name="Address">The author's address.</param>
/// <param name="Known">An address that the name belongs to.</param>
/// <param name="Spelled">The name as its bearer writes it, lower case, or null.</param>
/// <param name="IsColleague">Whether both addresses are of one house: a namesake, or a second mailbox.</param>
internal sealed record BorrowedName(string Name, string Address, string Known, string? Spelled, bool IsColleague)
{
    private const int MinLettersWritten = 2;

    /// <summary>The name that the author borrows, or null.</summary>
    public static BorrowedName? Of(CaseFile file)
    {
        if (file.Message.Author is not { } author || SenderFacts.ClaimsOwner(file) || ServiceSender.Is(file.Message, author))
        {
            return null;
        }

        var known = KnownAddresses(file, author);
        if (known.Count == 0 || known.Contains(author.Key) || (IsWrittenTo(file, author) && !Conversation.IsWithImpostor(file)))
        {
            return null;
        }

        var colleague = author.Domain is { } domain && !FreeMail.Has(domain)
            && known.Any(k => MailAddress.TryParse(k, out var a) && a.Domain is { } d && d.SharesOrganizationWith(domain));
        return new BorrowedName(
            author.DisplayName.Length > 0 ? author.DisplayName : author.LocalPart, author.Address,
            known.Order(StringComparer.Ordinal).First(), SpellingOf(file, author, known), colleague);
    }

    private static string? SpellingOf(CaseFile file, MailAddress author, HashSet<string> known) =>
        (file.Owner.People.FirstOrDefault(p => known.Contains(p.Address.Key))?.Name
            ?? Readings(author.DisplayName, PersonName.Fold(author.DisplayName)).Select(n => file.Owner.Sent?.SpelledAs(n))
                .FirstOrDefault(n => n is not null))?.ToLowerInvariant();

    // What else a hasty eye makes of a name: q for g, a whole word in letters of another script.
    private static IEnumerable<string> Readings(string shown, string name) =>
        HouseKeys.Others(name).Prepend(name).Concat(Ascii.IsValid(shown) ? [] : [LabelFold.Of(shown)]);

    private static bool IsWrittenTo(CaseFile file, MailAddress author) =>
        file.Owner.Sent?.WrittenTo(author.Key).Count > 0 || file.Past?.Sender?.Written > 0;

    // The addresses of everybody known whose name the sender carries: as a name, as an address shown for a name, or in the address.
    private static HashSet<string> KnownAddresses(CaseFile file, MailAddress author)
    {
        var name = PersonName.Fold(author.DisplayName);
        var shown = ShownAddress(author.DisplayName);
        var people = file.Owner.People.Where(p => Carries(author, name, shown, p)).Select(p => p.Address.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (people.Count > 0)
        {
            return people;
        }

        if (shown is not null && file.Owner.Sent?.WrittenTo(shown).Count >= MinLettersWritten)
        {
            return [shown];
        }

        return PersonName.IsFull(name)
            ? [.. Readings(author.DisplayName, name).SelectMany(n => SentUnder(file, n)), .. file.Past?.NameHolders ?? []]
            : [];
    }

    private static IEnumerable<string> SentUnder(CaseFile file, string name) =>
        file.Owner.Sent is { } sent ? sent.AddressesOf(name).Where(a => sent.WrittenTo(a).Count >= MinLettersWritten) : [];

    private static bool Carries(MailAddress author, string name, string? shown, KeyPerson person)
    {
        var wanted = PersonName.Fold(person.Name);
        if (wanted.Length == 0 || PersonName.AreOne(name, wanted) || shown == person.Address.Key)
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
