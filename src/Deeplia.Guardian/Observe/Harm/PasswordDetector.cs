using System.Globalization;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm;

/// <summary>Finds a password of the reader stated in the text, and whether it leaked. It is never shown again.</summary>
internal sealed class PasswordDetector : IDetector
{
    private const int MaxBreachesNamed = 3;
    private const string Claimed = "harm.password.claimed";

    public DetectorCard Card { get; } = new(
        "harm.password",
        "A password of yours, stated in the text, and whether it leaked",
        Question.Harm,
        "leaked passwords are mailed back to their owners to frighten them",
        DetectorCost.Text,
        [Claimed, .. Enum.GetValues<PasswordAnswer>().Select(IdOf)]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Extracted.Passwords is not [var claim, ..])
        {
            yield break;
        }

        var text = file.Message.Subject + "\n\n" + file.Message.Text.Own;
        yield return Finding.Seen(Claimed, Passage.Around(file, text, claim.Start, claim.Length));
        if (file.PasswordStanding is { } standing)
        {
            yield return Finding.Of(
                IdOf(standing.Answer),
                ("breaches", string.Join(", ", standing.Breaches.Take(MaxBreachesNamed))),
                ("count", standing.Count.ToString(CultureInfo.InvariantCulture)),
                ("own", standing.IsYours is null ? "unknown" : "asked"));
        }
    }

    private static string IdOf(PasswordAnswer answer) => answer switch
    {
        PasswordAnswer.LeakedYours => "harm.password.leaked-yours",
        PasswordAnswer.LeakedNeverYours => "harm.password.leaked-never-yours",
        PasswordAnswer.Leaked => "harm.password.leaked",
        PasswordAnswer.YoursNotLeaked => "harm.password.yours-not-leaked",
        PasswordAnswer.NotKnown => "harm.password.not-known",
    };
}
