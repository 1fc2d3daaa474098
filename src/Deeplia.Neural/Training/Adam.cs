namespace Deeplia.Neural.Training;

/// <summary>Steps by running means of the gradient and its square (Kingma and Ba 2015, with their defaults).</summary>
/// <param name="parameter">What it changes.</param>
internal sealed class Adam(Parameter parameter)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.999f;
    private const float Tiny = 1e-8f;
    private readonly float[] _means = new float[parameter.Values.Length];
    private readonly float[] _squares = new float[parameter.Values.Length];
    private float _meanPower = 1;
    private float _squarePower = 1;

    /// <summary>Takes one step.</summary>
    public void Step(ReadOnlySpan<float> gradient, float scale, float rate)
    {
        _meanPower *= MeanDecay;
        _squarePower *= SquareDecay;
        for (var i = 0; i < gradient.Length; i++)
        {
            var g = gradient[i] * scale;
            _means[i] = (MeanDecay * _means[i]) + ((1 - MeanDecay) * g);
            _squares[i] = (SquareDecay * _squares[i]) + ((1 - SquareDecay) * g * g);
            parameter.Values[i] -= rate * (_means[i] / (1 - _meanPower)) / (MathF.Sqrt(_squares[i] / (1 - _squarePower)) + Tiny);
        }
    }
}
