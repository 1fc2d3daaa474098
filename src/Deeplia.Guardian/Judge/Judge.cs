using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Judge;

/// <summary>
/// Weighs the findings: additive, so that every verdict decomposes exactly into the facts shown. Safe for several
/// threads.
/// </summary>
/// <param name="table">The weights.</param>
/// <param name="options">Where the lines are drawn.</param>
/// <param name="policy">What is done with each class.</param>
public sealed class Judge(WeightTable table, JudgeOptions options, DispositionPolicy policy)
{
    /// <summary>Weighs the findings of one case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="findings">What the observatory saw, and with an opinion the finding of <see cref="ModelWords"/>.</param>
    /// <param name="opinion">What the learned model says, or null without one.</param>
    public Verdict Decide(CaseFile file, ImmutableArray<Finding> findings, ModelOpinion? opinion = null)
    {
        var weights = new Balance(table, opinion?.Logits);
        var rules = Scale.PlaysByTheRules(findings);
        var probabilities = Scale.Weigh(weights, findings.Select(f => f.Id)).ToProbabilities();
        var mailClass = Scale.ClassOf(probabilities, options, rules);
        var unsure = options.IsUnsure(mailClass, probabilities);
        var answers = new Answers(findings, probabilities, mailClass, file.Identity, options);
        return new Verdict
        {
            Class = mailClass,
            Threat = mailClass == MailClass.Threat ? KindOf(findings, weights) : null,
            Probabilities = probabilities,
            Confidence = Confidence(mailClass, probabilities),
            Unsure = unsure,
            Identity = answers.Identity,
            Harm = answers.Harm,
            Spying = answers.Spying,
            Interest = answers.Interest,
            Disposition = policy.Choose(mailClass, probabilities, unsure, answers.Harm),
            Findings = Order(findings, mailClass, weights),
            Counterfactual = Counterfactual.Find(findings, weights, f => Classify(f, weights)),
        };
    }

    private MailClass Classify(ImmutableArray<Finding> findings, Balance weights) => Scale.ClassOf(
        Scale.Weigh(weights, findings.Select(f => f.Id)).ToProbabilities(), options, Scale.PlaysByTheRules(findings));

    private static ThreatKind KindOf(ImmutableArray<Finding> findings, Balance weights)
    {
        var kinds = findings
            .DistinctBy(f => f.Id, StringComparer.Ordinal)
            .Select(f => weights[f.Id])
            .Where(w => w.Kind is not null && w.Threat > 0)
            .GroupBy(w => w.Kind!.Value)
            .OrderByDescending(g => g.Sum(w => w.Threat))
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .ToArray();
        var first = kinds is [var most, ..] ? most : ThreatKind.Phishing;

        // A borrowed name and a first step are the way to an end: the money asked for gives the fraud its name.
        if (first is ThreatKind.Impersonation or ThreatKind.InitialContact && kinds.Any(AsksMoney))
        {
            return kinds.First(AsksMoney);
        }

        // Phishing that speaks of its reader has a name of its own.
        return first == ThreatKind.Phishing && kinds.Contains(ThreatKind.SpearPhishing) ? ThreatKind.SpearPhishing : first;
    }

    private static bool AsksMoney(ThreatKind kind) => kind is ThreatKind.GiftCardFraud or ThreatKind.CeoFraud
        or ThreatKind.PayrollFraud or ThreatKind.InvoiceFraud;

    private static double Confidence(MailClass mailClass, in Probabilities p) => mailClass switch
    {
        MailClass.Threat => p.Threat,
        MailClass.Spam => p.Unwanted * Math.Max(1 - p.Threat, p.Unwanted),
        MailClass.Greyspam => p.Unwanted * p.Bulk,
        MailClass.Greymail or MailClass.Greybulk => (1 - p.Unwanted) * p.Bulk,
        MailClass.Wanted => p.Wanted,
    };

    private static ImmutableArray<WeighedFinding> Order(ImmutableArray<Finding> findings, MailClass mailClass, Balance weights)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var weighed = findings.Select(f => new WeighedFinding(f, seen.Add(f.Id) ? Towards(mailClass, weights[f.Id]) : 0)).ToArray();
        var rank = weighed.Where(w => w.Weight != 0).ToDictionary(w => w.Finding.Id, w => Math.Abs(w.Weight), StringComparer.Ordinal);
        return [.. weighed.OrderByDescending(w => rank.GetValueOrDefault(w.Finding.Id))];
    }

    private static double Towards(MailClass mailClass, in Weight weight) => mailClass switch
    {
        MailClass.Threat => weight.Threat,
        MailClass.Spam or MailClass.Greyspam => weight.Unwanted,
        MailClass.Greymail or MailClass.Greybulk => weight.Bulk,
        MailClass.Wanted => -Math.MaxMagnitude(weight.Unwanted, weight.Threat),
    };
}
