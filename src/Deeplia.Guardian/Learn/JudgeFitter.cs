using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Learn;

/// <summary>
/// Learns the judge's weights from messages that the model read without knowing their source: additive logistic regression, one for each
/// scale. The weights set by hand are the prior and the bounds: a learnt weight never changes sign and never goes far beyond, so that
/// no accident of a corpus can make a passing DMARC worse or one header decide alone.
/// </summary>
internal static class JudgeFitter
{
    // Evidence of harm keeps most of what it was given, and all of it towards a threat: corpora hold too little of what it is for, and
    // hardly one disguised program, blackmail or fraud.
    private const double LeastHarm = 0.75;
    private const double LeastHarmOfThreat = 1;

    /// <summary>Fits a table.</summary>
    /// <param name="read">Messages with the model's log-odds.</param>
    /// <param name="without">Whether the findings are left out.</param>
    public static WeightTable Fit(IEnumerable<(LabelledMessage Message, ModelLogits Logits)> read, Ablation without)
    {
        var rows = read.ToArray();
        var hand = WeightTable.Shipped;
        var ids = without == Ablation.Evidence ? [] : hand.Ids.Except(ModelWords.Ids).Order(StringComparer.Ordinal).ToArray();
        WeightBounds[] Bounds(Func<Weight, double> scale, double leastHarm) => [.. ids.Select(id => Prior(id, scale(hand[id]), leastHarm))];
        var unwanted = ScaleFitter.Fit(Rows(rows, ids, m => m.IsSpam, l => l.Unwanted), Bounds(w => w.Unwanted, LeastHarm));
        var threat = ScaleFitter.Fit(Rows(rows, ids, MailKind.IsThreat, l => l.Threat), Bounds(w => w.Threat, LeastHarmOfThreat));
        var bulk = ScaleFitter.Fit(Rows(rows, ids, MailKind.IsBulk, l => l.Bulk), Bounds(w => w.Bulk, LeastHarm));
        var weights = ids.Select((id, i) => (id, new Weight(unwanted.Weights[i], threat.Weights[i], bulk.Weights[i], hand[id].Kind)))
            .Concat(ModelWords.Ids.Select(id => (id, new Weight(unwanted.Slope, threat.Slope, bulk.Slope, null))));
        return WeightTable.Of(weights, new Weight(unwanted.Bias, threat.Bias, bulk.Bias, null));
    }

    private static WeightBounds Prior(string id, double hand, double leastHarm)
    {
        const double most = 1.25;
        var least = id.StartsWith("harm.", StringComparison.Ordinal) ? leastHarm : 0;
        return new WeightBounds(hand, Math.Min(hand * most, hand * least), Math.Max(hand * most, hand * least));
    }

    private static FitRow[] Rows((LabelledMessage Message, ModelLogits Logits)[] read, string[] ids,
        Func<LabelledMessage, bool?> label, Func<ModelLogits, double> logit)
    {
        var index = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i, StringComparer.Ordinal);
        var known = read.Where(r => label(r.Message) is not null).ToArray();
        var sizes = known.CountBy(r => (r.Message.Source, r.Message.IsSpam)).ToDictionary(p => p.Key, p => p.Value);
        return [.. known.Select(r => new FitRow(
            [.. r.Message.Findings.Where(index.ContainsKey).Select(f => index[f])],
            Balance.Bound(logit(r.Logits)),
            label(r.Message) == true,
            1 / Math.Sqrt(sizes[(r.Message.Source, r.Message.IsSpam)])))];
    }
}
