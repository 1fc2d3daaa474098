using Deeplia.Guardian.Judge;

namespace Deeplia.Server.Evaluate;

/// <summary>The figures over a set of scores. Those that need both labels are null where one is missing.</summary>
internal sealed record Measures
{
    private const int CalibrationBins = 10;

    public required int Spam { get; init; }

    public required int Ham { get; init; }

    /// <summary>Share of spam that was called spam, greyspam or threat.</summary>
    public double? Recall { get; init; }

    /// <summary>Share of ham that was.</summary>
    public double? FalsePositiveRate { get; init; }

    /// <summary>Share of spam called a threat.</summary>
    public double? ThreatRate { get; init; }

    /// <summary>Share of ham called a threat.</summary>
    public double? FalseThreatRate { get; init; }

    /// <summary>Area under the ROC curve of the probability of unwanted.</summary>
    public double? Auc { get; init; }

    /// <summary>Recall at the threshold that lets 1 in 1,000 ham through as spam.</summary>
    public double? RecallAtTenthPercent { get; init; }

    /// <summary>Recall at a false-positive rate of 1 %.</summary>
    public double? RecallAtOnePercent { get; init; }

    /// <summary>Expected calibration error over ten equal bins.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>Share of all messages on which the verdict said that it is not sure.</summary>
    public double? UnsureShare { get; init; }

    /// <summary>How many times more often it is wrong there than elsewhere.</summary>
    public double? UnsureErrorRatio { get; init; }

    /// <summary>Mean CPU time per message.</summary>
    public required double CpuMilliseconds { get; init; }

    /// <summary>Area under the ROC curve of "has HTML".</summary>
    public double? AucHtml { get; init; }

    /// <summary>Area under the ROC curve of "is not English".</summary>
    public double? AucForeign { get; init; }

    /// <summary>Computes the figures.</summary>
    public static Measures Of(IReadOnlyCollection<Score> scores)
    {
        var spam = scores.Where(s => s.IsSpam).ToArray();
        var ham = scores.Where(s => !s.IsSpam).ToArray();
        return new Measures
        {
            Spam = spam.Length,
            Ham = ham.Length,
            Recall = Share(spam, IsUnwanted),
            FalsePositiveRate = Share(ham, IsUnwanted),
            ThreatRate = Share(spam, s => s.Class == MailClass.Threat),
            FalseThreatRate = Share(ham, s => s.Class == MailClass.Threat),
            Auc = AreaUnderCurve(spam, ham, s => s.Unwanted),
            RecallAtTenthPercent = RecallAt(spam, ham, 0.001),
            RecallAtOnePercent = RecallAt(spam, ham, 0.01),
            CalibrationError = ExpectedCalibrationError(scores),
            UnsureShare = Share([.. scores], s => s.Unsure),
            UnsureErrorRatio = Errors(scores.Where(s => s.Unsure)) / NotZero(Errors(scores.Where(s => !s.Unsure))),
            CpuMilliseconds = scores.Count == 0 ? 0 : scores.Average(s => s.CpuMilliseconds),
            AucHtml = AreaUnderCurve(spam, ham, s => s.HasHtml ? 1 : 0),
            AucForeign = AreaUnderCurve(spam, ham, s => s.IsForeign ? 1 : 0),
        };
    }

    private static bool IsUnwanted(Score score) => score.Class is MailClass.Spam or MailClass.Greyspam or MailClass.Threat;

    private static double? Errors(IEnumerable<Score> scores) => Share([.. scores], s => IsUnwanted(s) != s.IsSpam);

    private static double? NotZero(double? share) => share > 0 ? share : null;

    private static double? Share(Score[] scores, Func<Score, bool> predicate) =>
        scores.Length == 0 ? null : (double)scores.Count(predicate) / scores.Length;

    // The rank-sum statistic; equal scores count half (Hanley and McNeil 1982).
    private static double? AreaUnderCurve(Score[] spam, Score[] ham, Func<Score, double> score)
    {
        if (spam.Length == 0 || ham.Length == 0)
        {
            return null;
        }

        var all = spam.Select(s => (Value: score(s), Spam: true)).Concat(ham.Select(s => (Value: score(s), Spam: false)))
            .OrderBy(p => p.Value).ToArray();
        double ranks = 0;
        for (var i = 0; i < all.Length;)
        {
            var end = i;
            while (end < all.Length && all[end].Value == all[i].Value)
            {
                end++;
            }

            ranks += (i + 1 + end) / 2.0 * all[i..end].Count(p => p.Spam);
            i = end;
        }

        return (ranks - (spam.Length * (spam.Length + 1) / 2.0)) / ((double)spam.Length * ham.Length);
    }

    private static double? RecallAt(Score[] spam, Score[] ham, double rate)
    {
        if (spam.Length == 0 || ham.Length == 0)
        {
            return null;
        }

        var allowed = (int)(rate * ham.Length);
        var threshold = ham.Select(s => s.Unwanted).OrderDescending().ElementAt(Math.Min(allowed, ham.Length - 1));
        return Share(spam, s => s.Unwanted > threshold);
    }

    private static double ExpectedCalibrationError(IReadOnlyCollection<Score> scores) => scores
        .GroupBy(s => Math.Min(CalibrationBins - 1, (int)(s.Unwanted * CalibrationBins)))
        .Sum(bin => Math.Abs(bin.Average(s => s.Unwanted) - bin.Average(s => s.IsSpam ? 1.0 : 0.0)) * bin.Count())
        / Math.Max(1, scores.Count);
}
