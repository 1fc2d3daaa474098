namespace Deeplia.Neural.Layers;

/// <summary>
/// A small hidden layer over the present features: each hidden unit is a rectified sum of feature weights, and the outputs are
/// sums over the units. It learns what features mean together; with the units that are at work known, an output is an exact sum
/// over the features.
/// </summary>
public sealed class FeatureMixture
{
    private readonly SparseLinear _features;

    /// <summary>Makes a layer of zeros.</summary>
    /// <param name="name">Name of its parameters.</param>
    /// <param name="rows">Rows of the feature table; a power of two.</param>
    /// <param name="units">Number of hidden units.</param>
    /// <param name="outputs">Number of outputs.</param>
    /// <param name="fewest">Fewer features than this are shared out as if there were so many.</param>
    public FeatureMixture(string name, int rows, int units, int outputs, int fewest)
    {
        _features = new SparseLinear(name + ".features", rows, units, fewest);
        Bias = new Parameter(name + ".bias", 1, units);
        Head = new Parameter(name + ".head", outputs, units);
    }

    /// <summary>One row a feature, one column a unit.</summary>
    public Parameter Table => _features.Table;

    /// <summary>What every unit starts from.</summary>
    public Parameter Bias { get; }

    /// <summary>One row an output, one column a unit.</summary>
    public Parameter Head { get; }

    /// <summary>Computes the units and adds the outputs.</summary>
    /// <param name="features">The present features.</param>
    /// <param name="units">Receives one number a unit.</param>
    /// <param name="outputs">One number an output; added to.</param>
    public void Forward(ReadOnlySpan<uint> features, Span<float> units, Span<float> outputs)
    {
        Bias.Values.CopyTo(units);
        _features.Forward(features, units);
        for (var u = 0; u < units.Length; u++)
        {
            units[u] = Math.Max(0, units[u]);
        }

        for (var o = 0; o < outputs.Length; o++)
        {
            outputs[o] += Kernels.Dot(Head.Row(o), units);
        }
    }

    /// <summary>Carries the gradient back.</summary>
    /// <param name="features">The features given to <see cref="Forward"/>.</param>
    /// <param name="units">What the units were.</param>
    /// <param name="outputGradient">Gradient of the loss by the outputs.</param>
    /// <param name="rows">Receives the gradient of the table.</param>
    /// <param name="dense">Gradients of bias and head; added to.</param>
    public void Backward(ReadOnlySpan<uint> features, ReadOnlySpan<float> units, ReadOnlySpan<float> outputGradient,
        RowGradients rows, DenseGradients dense)
    {
        ArgumentNullException.ThrowIfNull(dense);
        Span<float> unitGradient = stackalloc float[units.Length];
        unitGradient.Clear();
        var headGradient = dense.Of(Head);
        for (var o = 0; o < outputGradient.Length; o++)
        {
            Kernels.AddScaled(unitGradient, Head.Row(o), outputGradient[o]);
            Kernels.AddScaled(headGradient.Slice(o * units.Length, units.Length), units, outputGradient[o]);
        }

        for (var u = 0; u < units.Length; u++)
        {
            unitGradient[u] = units[u] > 0 ? unitGradient[u] : 0;
        }

        Kernels.AddScaled(dense.Of(Bias), unitGradient, 1);
        if (unitGradient.ContainsAnyExcept(0f))
        {
            _features.Backward(features, unitGradient, rows);
        }
    }

    /// <summary>Shares one output out over the features; the rest, which the bias of the units brings, is returned.</summary>
    /// <param name="features">The features given to <see cref="Forward"/>.</param>
    /// <param name="units">What the units were.</param>
    /// <param name="output">Which output.</param>
    /// <param name="shares">One number a feature; added to.</param>
    public float Attribute(ReadOnlySpan<uint> features, ReadOnlySpan<float> units, int output, Span<float> shares)
    {
        Span<float> factors = stackalloc float[units.Length];
        var rest = 0f;
        for (var u = 0; u < units.Length; u++)
        {
            factors[u] = units[u] > 0 ? Head.Row(output)[u] : 0;
            rest += factors[u] * Bias.Values[u];
        }

        var scale = _features.ScaleFor(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            shares[i] += Kernels.Dot(Table.Row(_features.RowOf(features[i])), factors) * scale;
        }

        return rest;
    }
}
