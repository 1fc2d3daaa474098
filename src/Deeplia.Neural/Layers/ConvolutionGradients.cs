namespace Deeplia.Neural.Layers;

/// <summary>Where a convolution adds its gradients.</summary>
/// <param name="weights">Gradient of the filters, row after row.</param>
/// <param name="bias">Gradient of the bias.</param>
/// <param name="vectors">Gradient of the vectors, with room for the zeros behind.</param>
public readonly ref struct ConvolutionGradients(Span<float> weights, Span<float> bias, Span<float> vectors)
{
    /// <summary>Gradient of the filters, row after row.</summary>
    public Span<float> Weights { get; } = weights;

    /// <summary>Gradient of the bias.</summary>
    public Span<float> Bias { get; } = bias;

    /// <summary>Gradient of the vectors.</summary>
    public Span<float> Vectors { get; } = vectors;
}
