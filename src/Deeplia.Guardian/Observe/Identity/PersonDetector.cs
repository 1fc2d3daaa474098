using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds borrowed names: a key person's or a correspondent's name over an address that is not theirs.</summary>
internal sealed class PersonDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.person",
        "A known person's name with a foreign address",
        Question.Identity,
        "display-name impersonation; the calendar robots are excused",
        DetectorCost.Free,
        ["identity.person.impersonated", "identity.person.colleague"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (BorrowedName.Of(file) is not { } borrowed)
        {
            yield break;
        }

        var author = file.Message.Author!;
        yield return Finding.Seen(
            borrowed.IsColleague ? "identity.person.colleague" : "identity.person.impersonated",
            file.Extracted.Mask($"From: {author.DisplayName} <{author.Address}>").Replace("From:  <", "From: <", StringComparison.Ordinal),
            [
                ("name", file.Extracted.Mask(borrowed.Name)), ("address", borrowed.Address), ("known", borrowed.Known),
                .. LookAlikeLetters.Arguments(file.Extracted.Mask(author.DisplayName), borrowed.Spelled),
            ]);
    }
}
