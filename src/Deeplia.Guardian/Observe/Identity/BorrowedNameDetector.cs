using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds authors whose shown name is the reader's own house, which their address does not belong to.</summary>
internal sealed class BorrowedNameDetector : IDetector
{
    // The name shown is short; a longer one is text.
    private const int LongestName = 120;

    public DetectorCard Card { get; } = new(
        "identity.borrowed-name",
        "The reader's house on a stranger's address",
        Question.Identity,
        "RFC 5322 §3.4: a display name is free text",
        DetectorCost.Free,
        ["identity.house.elsewhere"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Author is not { Domain: { } from, DisplayName: { Length: > 0 and <= LongestName } name } author
            || SenderFacts.ViaList(file.Message) || SenderFacts.IsProved(file) && SenderFacts.IsHouseOfReader(file, from))
        {
            yield break;
        }

        if (!SenderFacts.IsHouseOfReader(file, from) && HouseNamed(file, name, from) is { } house)
        {
            yield return Finding.Seen(
                "identity.house.elsewhere", $"From: {name} <{author.Address}>", ("house", house.Ascii), ("from", author.Address));
        }
    }

    // "mail.house.example Helpdesk", to somebody at house.example, from elsewhere.
    private static DomainName? HouseNamed(CaseFile file, string name, DomainName from) => file.Message.To
        .Select(to => to.Domain?.Registrable ?? to.Domain)
        .FirstOrDefault(own => own is not null && !own.SharesOrganizationWith(from) && !FreeMail.Has(own)
            && name.Contains(own.Ascii, StringComparison.OrdinalIgnoreCase));
}
