namespace Deeplia.Guardian.Learn;

/// <summary>One fitted scale.</summary>
/// <param name="Weights">One weight a finding.</param>
/// <param name="Slope">What the model's log-odds are multiplied by.</param>
/// <param name="Bias">Where the scale starts.</param>
internal sealed record FittedScale(double[] Weights, double Slope, double Bias);
