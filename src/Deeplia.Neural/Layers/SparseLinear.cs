namespace Deeplia.Neural.Layers;

/// <summary>A linear layer over a set of present features: the outputs are sums of rows, shared out by the number of features.</summary>
/// <remarks>Feature numbers are reduced to the table's size, so distinct features may share a row.</remarks>
public sealed class SparseLinear
{
    private readonly int _mask;
    private readonly int _fewest;

    /// <summary>Makes a layer of zeros.</summary>
    /// <param name="name">Name of its table.</param>
    /// <param name="rows">Rows of the table; a power of two.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="fewest">Fewer features than this are shared out as if there were so many.</param>
    public SparseLinear(string name, int rows, int outputs, int fewest)
    {
        _fewest = fewest;
        Table = new Parameter(name, rows, outputs);
        _mask = PowerOfTwo.MaskOf(rows);
    }

    /// <summary>One row a feature, one column an output.</summary>
    public Parameter Table { get; }

    /// <summary>The row a feature lands in.</summary>
    /// <param name="feature">The feature.</param>
    public int RowOf(uint feature) => (int)(feature & _mask);

    /// <summary>
    /// What every present feature is multiplied by: a long list of features is not a strong one, nor is a very short one.
    /// </summary>
    /// <param name="features">How many are present.</param>
    public float ScaleFor(int features) => 1 / MathF.Sqrt(Math.Max(features, _fewest));

    /// <summary>Adds the layer's outputs.</summary>
    /// <param name="features">The present features.</param>
    /// <param name="outputs">One number an output; added to.</param>
    public void Forward(ReadOnlySpan<uint> features, Span<float> outputs)
    {
        Span<float> sums = stackalloc float[outputs.Length];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = Table.Row(RowOf(feature));
            for (var o = 0; o < sums.Length; o++)
            {
                sums[o] += row[o];
            }
        }

        var scale = ScaleFor(features.Length);
        for (var o = 0; o < sums.Length; o++)
        {
            outputs[o] += sums[o] * scale;
        }
    }

    /// <summary>Records the gradient of the rows.</summary>
    /// <param name="features">The features given to <see cref="Forward"/>.</param>
    /// <param name="outputGradient">Gradient of the loss by the outputs.</param>
    /// <param name="gradient">Receives one entry a feature.</param>
    public void Backward(ReadOnlySpan<uint> features, ReadOnlySpan<float> outputGradient, RowGradients gradient)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        var scale = ScaleFor(features.Length);
        foreach (var feature in features)
        {
            var entry = gradient.Add(RowOf(feature));
            for (var o = 0; o < entry.Length; o++)
            {
                entry[o] = outputGradient[o] * scale;
            }
        }
    }
}
