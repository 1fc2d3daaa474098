using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;

namespace Deeplia.Guardian.Observe.Harm.Approach;

/// <summary>Finds the second step of a fraud in two: a mail in a conversation that began with "are you there?".</summary>
internal sealed class SecondStepDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.conversation",
        "The second step after a suspicious first one",
        Question.Harm,
        "RFC 5322 §3.6.4 and the pair of addresses against the memory of the mailbox, for 30 days",
        DetectorCost.Free,
        ["harm.conversation.second-step", "harm.conversation.stranger-step"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (Conversation.StepBefore(file) is not { } step)
        {
            yield break;
        }

        var date = step.Seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var subject = file.Extracted.Mask(step.Subject);
        yield return step.BorrowedFrom is { } known
            ? Finding.Of("harm.conversation.second-step", ("date", date), ("subject", subject), ("address", step.Address), ("known", known))
            : Finding.Of("harm.conversation.stranger-step", ("date", date), ("subject", subject), ("address", step.Address));
    }
}
