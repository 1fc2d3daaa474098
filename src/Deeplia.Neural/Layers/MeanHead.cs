namespace Deeplia.Neural.Layers;

/// <summary>A linear head over the mean of all positions.</summary>
public sealed class MeanHead : ISequenceHead
{
    private readonly Parameter _weights;

    /// <summary>Makes a head of zeros.</summary>
    /// <param name="name">Name of its parameter.</param>
    /// <param name="filters">Numbers at each position.</param>
    /// <param name="outputs">Number of outputs.</param>
    public MeanHead(string name, int filters, int outputs) => _weights = new Parameter(name + ".weights", outputs, filters);

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [_weights];

    /// <inheritdoc/>
    public void Forward(ReadOnlySpan<float> values, int positions, Span<float> outputs)
    {
        Span<float> mean = stackalloc float[_weights.Columns];
        Average(values, positions, mean);
        for (var o = 0; o < outputs.Length; o++)
        {
            outputs[o] += Kernels.Dot(_weights.Row(o), mean);
        }
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlySpan<float> values, int positions, ReadOnlySpan<float> outputGradient,
        Span<float> valueGradient, DenseGradients gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        var filters = _weights.Columns;
        Span<float> mean = stackalloc float[filters];
        Average(values, positions, mean);
        var weightGradient = gradients.Of(_weights);
        for (var o = 0; o < outputGradient.Length; o++)
        {
            Kernels.AddScaled(weightGradient.Slice(o * filters, filters), mean, outputGradient[o]);
            for (var t = 0; t < positions; t++)
            {
                Kernels.AddScaled(valueGradient.Slice(t * filters, filters), _weights.Row(o), outputGradient[o] / positions);
            }
        }
    }

    /// <inheritdoc/>
    public void Attribute(ReadOnlySpan<float> values, int positions, int output, Span<float> shares)
    {
        var filters = _weights.Columns;
        for (var t = 0; t < positions; t++)
        {
            shares[t] += Kernels.Dot(_weights.Row(output), values.Slice(t * filters, filters)) / positions;
        }
    }

    private static void Average(ReadOnlySpan<float> values, int positions, Span<float> mean)
    {
        mean.Clear();
        for (var t = 0; t < positions; t++)
        {
            Kernels.AddScaled(mean, values.Slice(t * mean.Length, mean.Length), 1f / positions);
        }
    }
}
