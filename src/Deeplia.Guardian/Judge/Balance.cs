using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Judge;

/// <summary>The weights of one case: those of the table, and the model's opinion times its slopes.</summary>
/// <param name="table">The table.</param>
/// <param name="logits">What the model says, or null without one.</param>
internal sealed class Balance(WeightTable table, ModelLogits? logits)
{
    // Beyond this a text is as clear as texts get; calibration was fitted within it.
    internal const double MaxLogOdds = 6;

    /// <summary>Where the scales start.</summary>
    public Weight Bias => table.Bias;

    /// <summary>What a finding says here.</summary>
    public Weight this[string id] => table[id] is var weight && logits is { } model && id is (ModelWords.AgainstId or ModelWords.ForId)
        ? new Weight(
            weight.Unwanted * Bound(model.Unwanted), weight.Threat * Bound(model.Threat), weight.Bulk * Bound(model.Bulk), null)
        : table[id];

    internal static double Bound(double logOdds) => Math.Clamp(logOdds, -MaxLogOdds, MaxLogOdds);
}
