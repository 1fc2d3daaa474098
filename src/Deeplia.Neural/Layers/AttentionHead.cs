using System.Buffers;

namespace Deeplia.Neural.Layers;

/// <summary>Each output asks where to look: a softmax over the positions weighs what each position says.</summary>
public sealed class AttentionHead : ISequenceHead
{
    private readonly Parameter _queries;
    private readonly Parameter _weights;

    /// <summary>Makes a head of zeros.</summary>
    /// <param name="name">Name of its parameters.</param>
    /// <param name="filters">Numbers at each position.</param>
    /// <param name="outputs">Number of outputs.</param>
    public AttentionHead(string name, int filters, int outputs)
    {
        _queries = new Parameter(name + ".queries", outputs, filters);
        _weights = new Parameter(name + ".weights", outputs, filters);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [_queries, _weights];

    /// <inheritdoc/>
    public void Forward(ReadOnlySpan<float> values, int positions, Span<float> outputs)
    {
        var rented = ArrayPool<float>.Shared.Rent(2 * positions);
        var attention = rented.AsSpan(0, positions);
        var speech = rented.AsSpan(positions, positions);
        for (var o = 0; o < outputs.Length; o++)
        {
            outputs[o] += Attend(values, o, attention, speech);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public void Backward(ReadOnlySpan<float> values, int positions, ReadOnlySpan<float> outputGradient,
        Span<float> valueGradient, DenseGradients gradients)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        var filters = _weights.Columns;
        var rented = ArrayPool<float>.Shared.Rent(2 * positions);
        var attention = rented.AsSpan(0, positions);
        var speech = rented.AsSpan(positions, positions);
        for (var o = 0; o < outputGradient.Length; o++)
        {
            var output = Attend(values, o, attention, speech);
            var queryGradient = gradients.Of(_queries).Slice(o * filters, filters);
            var weightGradient = gradients.Of(_weights).Slice(o * filters, filters);
            for (var t = 0; t < positions; t++)
            {
                var value = values.Slice(t * filters, filters);
                var bySpeech = outputGradient[o] * attention[t];
                var byScore = bySpeech * (speech[t] - output);
                Kernels.AddScaled(weightGradient, value, bySpeech);
                Kernels.AddScaled(queryGradient, value, byScore);
                Kernels.AddScaled(valueGradient.Slice(t * filters, filters), _weights.Row(o), bySpeech);
                Kernels.AddScaled(valueGradient.Slice(t * filters, filters), _queries.Row(o), byScore);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    /// <inheritdoc/>
    public void Attribute(ReadOnlySpan<float> values, int positions, int output, Span<float> shares)
    {
        var rented = ArrayPool<float>.Shared.Rent(2 * positions);
        var attention = rented.AsSpan(0, positions);
        var speech = rented.AsSpan(positions, positions);
        Attend(values, output, attention, speech);
        for (var t = 0; t < positions; t++)
        {
            shares[t] += attention[t] * speech[t];
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private float Attend(ReadOnlySpan<float> values, int output, Span<float> attention, Span<float> speech)
    {
        var filters = _weights.Columns;
        var greatest = float.NegativeInfinity;
        for (var t = 0; t < attention.Length; t++)
        {
            var value = values.Slice(t * filters, filters);
            attention[t] = Kernels.Dot(_queries.Row(output), value);
            speech[t] = Kernels.Dot(_weights.Row(output), value);
            greatest = Math.Max(greatest, attention[t]);
        }

        var total = 0f;
        for (var t = 0; t < attention.Length; t++)
        {
            attention[t] = MathF.Exp(attention[t] - greatest);
            total += attention[t];
        }

        var result = 0f;
        for (var t = 0; t < attention.Length; t++)
        {
            attention[t] /= total;
            result += attention[t] * speech[t];
        }

        return result;
    }
}
