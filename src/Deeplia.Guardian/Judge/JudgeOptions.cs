namespace Deeplia.Guardian.Judge;

/// <summary>Where the judge draws its lines, as probabilities between 0 and 1.</summary>
/// <remarks>Costs stand behind them: a lost wanted mail is far worse than a delivered spam, a missed threat worse than both.</remarks>
public sealed record JudgeOptions
{
    /// <summary>Lines that follow from one price: how many delivered spams a lost wanted mail is worth.</summary>
    /// <param name="lostMailCost">Above 0. Where losing a mail costs c times a delivered spam, filing pays from c / (c + 1) on.</param>
    public static JudgeOptions ForCost(double lostMailCost)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lostMailCost);
        return new JudgeOptions { UnwantedThreshold = lostMailCost / (lostMailCost + 1) };
    }

    /// <summary>A message is a threat from this probability on. Raising it misses more threats and accuses fewer honest senders.</summary>
    public double ThreatThreshold { get; init; } = 0.80;

    /// <summary>A message is unwanted from this probability on. Raising it delivers more spam and loses less wanted mail.</summary>
    public double UnwantedThreshold { get; init; } = 0.80;

    /// <summary>A message counts as bulk from this probability on.</summary>
    public double BulkThreshold { get; init; } = 0.50;

    /// <summary>Half the width of the band around a threshold, in log-odds, in which the verdict says that it is not sure.</summary>
    public double AbstainBand { get; init; } = 0.9;

    /// <summary>Below the threat threshold, a message looks suspicious from this probability of a threat on.</summary>
    public double SuspicionThreshold { get; init; } = 0.30;

    /// <summary>Whether the deciding probability lies so near its line that the verdict says it is not sure.</summary>
    internal bool IsUnsure(MailClass mailClass, in Probabilities p) =>
        IsNear(p.Threat, ThreatThreshold) || (mailClass != MailClass.Threat && IsNear(p.Unwanted, UnwantedThreshold));

    private bool IsNear(double probability, double threshold) => Math.Abs(LogOdds(probability) - LogOdds(threshold)) < AbstainBand;

    private static double LogOdds(double probability) => Math.Log(probability / (1 - probability));
}
