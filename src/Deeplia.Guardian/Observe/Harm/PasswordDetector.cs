using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm;

/// <summary>Finds a password of the reader stated in the text. It is never shown again.</summary>
internal sealed class PasswordDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.password",
        "A password of yours, stated in the text",
        Question.Harm,
        "leaked passwords are mailed back to their owners to frighten them",
        DetectorCost.Text,
        ["harm.password.claimed"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Extracted.Passwords is [var claim, ..])
        {
            var text = file.Message.Subject + "\n\n" + file.Message.Text.Own;
            yield return Finding.Seen("harm.password.claimed", Passage.Around(file, text, claim.Start, claim.Length));
        }
    }
}
