namespace Deeplia.Neural.Layers;

/// <summary>A linear head over the greatest value of each filter: the strongest place speaks for the whole sequence.</summary>
public sealed class MaxHead : ISequenceHead
{
    private readonly Parameter _weights;

    /// <summary>Makes a head of zeros.</summary>
    /// <param name="name">Name of its parameter.</param>
    /// <param name="filters">Numbers at each position.</param>
    /// <param name="outputs">Number of outputs.</param>
    public MaxHead(string name, int filters, int outputs) => _weights = new Parameter(name + ".weights", outputs, filters);

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [_weights];

    /// <inheritdoc/>
    public void Forward(ReadOnlySpan<float> values, int positions, Span<float> outputs)
    {
        Span<int> places = stackalloc int[_weights.Columns];
        Span<float> greatest = stackalloc float[_weights.Columns];
        FindGreatest(values, positions, places, greatest);
        for (var o = 0; o < outputs.Length; o++)
        {
            outputs[o] += Kernels.Dot(_weights.Row(o), greatest);
        }
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlySpan<float> values, int positions, ReadOnlySpan<float> outputGradient,
        Span<float> valueGradient, DenseGradients gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        var filters = _weights.Columns;
        Span<int> places = stackalloc int[filters];
        Span<float> greatest = stackalloc float[filters];
        FindGreatest(values, positions, places, greatest);
        var weightGradient = gradients.Of(_weights);
        for (var o = 0; o < outputGradient.Length; o++)
        {
            Kernels.AddScaled(weightGradient.Slice(o * filters, filters), greatest, outputGradient[o]);
            for (var f = 0; f < filters; f++)
            {
                valueGradient[(places[f] * filters) + f] += outputGradient[o] * _weights.Row(o)[f];
            }
        }
    }

    /// <inheritdoc/>
    public void Attribute(ReadOnlySpan<float> values, int positions, int output, Span<float> shares)
    {
        var filters = _weights.Columns;
        Span<int> places = stackalloc int[filters];
        Span<float> greatest = stackalloc float[filters];
        FindGreatest(values, positions, places, greatest);
        for (var f = 0; f < filters; f++)
        {
            shares[places[f]] += _weights.Row(output)[f] * greatest[f];
        }
    }

    private static void FindGreatest(ReadOnlySpan<float> values, int positions, Span<int> places, Span<float> greatest)
    {
        places.Clear();
        values[..greatest.Length].CopyTo(greatest);
        for (var t = 1; t < positions; t++)
        {
            var row = values.Slice(t * greatest.Length, greatest.Length);
            for (var f = 0; f < row.Length; f++)
            {
                if (row[f] > greatest[f])
                {
                    (places[f], greatest[f]) = (t, row[f]);
                }
            }
        }
    }
}
