using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Reads the name on the recipient line: a person writes a name there, a machine fills in what its list holds.</summary>
internal sealed class ToLabelDetector : IDetector
{
    private const int MinSecret = 4;

    public DetectorCard Card { get; } = new(
        "identity.label",
        "The name on the recipient line",
        Question.Identity,
        "mail-merge letters built on leaked lists",
        DetectorCost.Free,
        ["identity.label.password", "identity.label.machine"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        foreach (var recipient in file.Message.To.Where(t => file.OwnerAddresses.Contains(t.Key)).Take(1))
        {
            var label = recipient.DisplayName.Trim().Trim('"', '\'');
            if (label.Length >= MinSecret && !label.Contains('@', StringComparison.Ordinal) && IsThePassword(file, label))
            {
                yield return Finding.Seen("identity.label.password", $"To: \"••••\" <{recipient.Address}>", ("label", "••••"));
            }
            else if (IsMachineMade(file, label))
            {
                yield return Finding.Seen("identity.label.machine", $"To: \"{file.Extracted.Mask(label)}\"", ("label",
                    file.Extracted.Mask(label)));
            }
        }
    }

    // The label is the claimed password itself, letter by letter: both came from one line of a list. A meeting's "passcode: openday"
    // sent to "Openday" did not.
    private static bool IsThePassword(CaseFile file, string label)
    {
        var text = file.Message.Subject + "\n\n" + file.Message.Text.Own;
        return file.Extracted.Passwords.Any(p =>
            text.AsSpan(p.Start, p.Length).Trim("\"'«»“”„‘’‹›().,;:! \u00A0").Equals(label, StringComparison.Ordinal));
    }

    // A customer number on the envelope that the letter also names is a shop's habit.
    private static bool IsMachineMade(CaseFile file, string label) =>
        MachineLabel.Is(label) && !(label.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && file.Message.Text.Own.Contains(label, StringComparison.Ordinal));
}
