using System.Collections.Immutable;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Judge;

/// <summary>Adds the weights up: the whole arithmetic of a verdict.</summary>
/// <param name="Unwanted">Log-odds of unwanted.</param>
/// <param name="Threat">Log-odds of threat.</param>
/// <param name="Bulk">Log-odds of bulk.</param>
internal readonly record struct Scale(double Unwanted, double Threat, double Bulk)
{
    /// <summary>Weighs findings; an id that comes several times counts once.</summary>
    public static Scale Weigh(Balance weights, IEnumerable<string> findingIds)
    {
        var (unwanted, threat, bulk, _) = weights.Bias;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in findingIds)
        {
            if (seen.Add(id))
            {
                var weight = weights[id];
                unwanted += weight.Unwanted;
                threat += weight.Threat;
                bulk += weight.Bulk;
            }
        }

        return new Scale(unwanted, threat, bulk);
    }

    /// <summary>The log-odds as probabilities.</summary>
    public Probabilities ToProbabilities()
    {
        var threat = Sigmoid(Threat);
        var unwanted = Math.Max(threat, Sigmoid(Unwanted));
        var bulk = Sigmoid(Bulk);
        return new Probabilities(unwanted, threat, bulk, (1 - unwanted) * (1 - bulk));
    }

    /// <summary>The class these probabilities fall in.</summary>
    public static MailClass ClassOf(in Probabilities p, JudgeOptions options, bool playsByTheRules)
    {
        if (p.Threat >= options.ThreatThreshold)
        {
            return MailClass.Threat;
        }

        var isBulk = p.Bulk >= options.BulkThreshold;
        if (p.Unwanted >= options.UnwantedThreshold)
        {
            return isBulk && playsByTheRules ? MailClass.Greyspam : MailClass.Spam;
        }

        return isBulk ? MailClass.Greymail : MailClass.Wanted;
    }

    /// <summary>Whether bulk mail lets its reader leave, which tells greyspam from spam.</summary>
    public static bool PlaysByTheRules(ImmutableArray<Finding> findings) =>
        findings.Any(f => IsRule(f.Id));

    /// <summary>Whether a finding shows that bulk mail plays by the rules.</summary>
    public static bool IsRule(string findingId) => findingId is "interest.bulk.unsubscribe" or "interest.bulk.one-click";

    private static double Sigmoid(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
