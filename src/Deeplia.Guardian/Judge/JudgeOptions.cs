namespace Deeplia.Guardian.Judge;

/// <summary>Where the judge draws its lines, all as probabilities between 0 and 1.</summary>
/// <remarks>Costs stand behind them: a lost wanted mail is far worse than a delivered spam, a missed threat worse than both.</remarks>
public sealed record JudgeOptions
{
    /// <summary>A message is a threat from this probability on. Raising it misses more threats and accuses fewer honest senders.</summary>
    public double ThreatThreshold { get; init; } = 0.80;

    /// <summary>A message is unwanted from this probability on. Raising it delivers more spam and loses less wanted mail.</summary>
    public double UnwantedThreshold { get; init; } = 0.80;

    /// <summary>A message counts as bulk from this probability on.</summary>
    public double BulkThreshold { get; init; } = 0.50;

    /// <summary>Half the width of the band around a threshold in which the verdict says that it is not sure.</summary>
    public double AbstainBand { get; init; } = 0.15;

    /// <summary>Below the threat threshold, a message looks suspicious from this probability of a threat on.</summary>
    public double SuspicionThreshold { get; init; } = 0.30;
}
