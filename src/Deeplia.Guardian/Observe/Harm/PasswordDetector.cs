using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm;

/// <summary>Finds a password of the reader stated in the text. It is never shown again.</summary>
internal sealed class PasswordDetector : IDetector
{
    private const int Around = 50;

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
            var from = Math.Max(0, claim.Start - Around);
            var to = Math.Min(text.Length, claim.Start + claim.Length + Around);
            var quote = string.Join(' ', text[from..to].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            yield return Finding.Seen("harm.password.claimed", file.Extracted.Mask(quote));
        }
    }
}
