namespace Deeplia.Guardian.Judge;

/// <summary>What is done with each class. A mailbox or a domain may bring its own.</summary>
public sealed record DispositionPolicy
{
    /// <summary>A threat is refused at the door from this probability on, and held below it.</summary>
    public double RejectFrom { get; init; } = 0.95;

    /// <summary>Chooses what should happen.</summary>
    /// <param name="mailClass">The class.</param>
    /// <param name="probabilities">The probabilities behind it.</param>
    /// <param name="unsure">Whether the judge was not sure.</param>
    /// <param name="harm">The answer on harm: a suspicious message is delivered with a banner.</param>
    public Disposition Choose(MailClass mailClass, in Probabilities probabilities, bool unsure, HarmStatus harm) => mailClass switch
    {
        MailClass.Threat => probabilities.Threat >= RejectFrom ? Disposition.Reject : Disposition.Hold,
        MailClass.Spam or MailClass.Greyspam => Disposition.Junk,
        MailClass.Greybulk => Disposition.Grey,
        MailClass.Greymail or MailClass.Wanted => unsure || harm != HarmStatus.None ? Disposition.Label : Disposition.Deliver,
    };
}
