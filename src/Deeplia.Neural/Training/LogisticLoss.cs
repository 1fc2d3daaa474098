namespace Deeplia.Neural.Training;

/// <summary>The cross-entropy of a probability given as log-odds.</summary>
internal static class LogisticLoss
{
    /// <summary>Loss and its derivative by the log-odds; both zero where the target is not a number.</summary>
    public static (float Loss, float Gradient) Of(float logOdds, float target, float smoothing)
    {
        if (float.IsNaN(target))
        {
            return (0, 0);
        }

        var wished = (target * (1 - (2 * smoothing))) + smoothing;
        var loss = Math.Max(logOdds, 0) - (logOdds * wished) + MathF.Log(1 + MathF.Exp(-Math.Abs(logOdds)));
        return (loss, Kernels.Sigmoid(logOdds) - wished);
    }
}
