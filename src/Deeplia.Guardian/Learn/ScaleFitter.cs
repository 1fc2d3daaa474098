namespace Deeplia.Guardian.Learn;

/// <summary>Logistic regression within bounds, by full-batch Adam steps that shrink to zero.</summary>
internal static class ScaleFitter
{
    private const int Steps = 300;
    private const double Rate = 0.1;
    private const double Pull = 1e-5; // towards the weight set by hand: it decides where data are silent
    private const double LeastSlope = 0.1;

    public static FittedScale Fit(FitRow[] rows, WeightBounds[] bounds)
    {
        // Weights, then slope, then bias.
        var (slope, bias) = (bounds.Length, bounds.Length + 1);
        var values = bounds.Select(b => b.Hand).Append(1).Append(-1).ToArray();
        var gradient = new double[values.Length];
        var (means, squares) = (new double[values.Length], new double[values.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            Gradient(rows, values, gradient);
            var rate = Rate * Math.Min(1, 2 - (2.0 * step / Steps));
            for (var k = 0; k < values.Length; k++)
            {
                gradient[k] += k < bounds.Length ? Pull * (values[k] - bounds[k].Hand) : 0;
                means[k] = (0.9 * means[k]) + (0.1 * gradient[k]);
                squares[k] = (0.99 * squares[k]) + (0.01 * gradient[k] * gradient[k]);
                var move = means[k] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(squares[k] / (1 - Math.Pow(0.99, step))) + 1e-6);
                values[k] -= rate * move;
                values[k] = k < bounds.Length ? Math.Clamp(values[k], bounds[k].Least, bounds[k].Most) : values[k];
            }

            values[slope] = Math.Max(LeastSlope, values[slope]);
        }

        return new FittedScale(values[..slope], values[slope], values[bias]);
    }

    private static void Gradient(FitRow[] rows, double[] values, double[] gradient)
    {
        Array.Clear(gradient);
        var total = 0.0;
        foreach (var row in rows)
        {
            var z = values[^1] + (values[^2] * row.Logit);
            foreach (var f in row.Findings)
            {
                z += values[f];
            }

            var error = ((1 / (1 + Math.Exp(-z))) - (row.IsPositive ? 1 : 0)) * row.Weight;
            total += row.Weight;
            gradient[^1] += error;
            gradient[^2] += error * row.Logit;
            foreach (var f in row.Findings)
            {
                gradient[f] += error;
            }
        }

        for (var k = 0; k < gradient.Length; k++)
        {
            gradient[k] /= Math.Max(total, double.Epsilon);
        }
    }
}
