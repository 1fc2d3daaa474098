using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds authors whose shown name is a house that their address does not belong to: a known brand, or the reader's own.</summary>
internal sealed class BorrowedNameDetector : IDetector
{
    // The name shown is short; a longer one is text.
    private const int LongestName = 120;

    public DetectorCard Card { get; } = new(
        "identity.borrowed-name",
        "A house's name on a stranger's address",
        Question.Identity,
        "RFC 5322 §3.4: a display name is free text",
        DetectorCost.Free,
        ["identity.brand.elsewhere", "identity.house.elsewhere"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from, DisplayName: { Length: > 0 and <= LongestName } name } author
            || SenderFacts.ViaList(file.Message) || SenderFacts.IsProved(file) && IsOwn(file, from))
        {
            yield break;
        }

        if (Brands.ClaimedBy(name) is { } brand && !Brands.Owns(brand, from))
        {
            yield return Finding.Seen(
                "identity.brand.elsewhere", $"From: {name} <{author.Address}>", ("brand", brand.Name), ("from", author.Address));
        }

        if (!IsOwn(file, from) && HouseNamed(file, name, from) is { } house)
        {
            yield return Finding.Seen(
                "identity.house.elsewhere", $"From: {name} <{author.Address}>", ("house", house.Ascii), ("from", author.Address));
        }
    }

    private static bool IsOwn(CaseFile file, DomainName domain) =>
        file.Message.To.Any(to => to.Domain is { } own && own.SharesOrganizationWith(domain));

    // "mail.house.example Helpdesk", to somebody at house.example, from elsewhere.
    private static DomainName? HouseNamed(CaseFile file, string name, DomainName from) => file.Message.To
        .Select(to => to.Domain?.Registrable ?? to.Domain)
        .FirstOrDefault(own => own is not null && !own.SharesOrganizationWith(from) && !FreeMail.Has(own)
            && name.Contains(own.Ascii, StringComparison.OrdinalIgnoreCase));
}
