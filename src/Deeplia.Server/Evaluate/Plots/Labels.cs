namespace Deeplia.Server.Evaluate.Plots;

/// <summary>Says why a set of scores cannot be drawn.</summary>
internal static class Labels
{
    /// <summary>What is missing, in words; null when there are both labels.</summary>
    /// <param name="scores">Probability of spam and the label. What is no finite number does not count.</param>
    public static string? Missing(IReadOnlyList<(double Probability, bool IsSpam)> scores)
    {
        var spam = scores.Count(s => s.IsSpam && double.IsFinite(s.Probability));
        var ham = scores.Count(s => !s.IsSpam && double.IsFinite(s.Probability));
        return (spam, ham) switch
        {
            (0, 0) => "There are no messages.",
            (0, _) => "There is no spam.",
            (_, 0) => "There is no ham.",
            _ => null,
        };
    }
}
