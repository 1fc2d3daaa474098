namespace Deeplia.Neural.Layers;

/// <summary>Turns the values at all positions of a sequence into a few outputs, each an exact sum over the positions.</summary>
public interface ISequenceHead
{
    /// <summary>What training changes.</summary>
    IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Adds the outputs.</summary>
    /// <param name="values">Numbers at each position, position after position.</param>
    /// <param name="positions">Number of positions, at least 1.</param>
    /// <param name="outputs">One number an output; added to.</param>
    void Forward(ReadOnlySpan<float> values, int positions, Span<float> outputs);

    /// <summary>Carries the gradient back.</summary>
    /// <param name="values">What was given to <see cref="Forward"/>.</param>
    /// <param name="positions">Number of positions.</param>
    /// <param name="outputGradient">Gradient of the loss by the outputs.</param>
    /// <param name="valueGradient">Gradient by the values; added to.</param>
    /// <param name="gradients">Gradients of the parameters; added to.</param>
    void Backward(ReadOnlySpan<float> values, int positions, ReadOnlySpan<float> outputGradient,
        Span<float> valueGradient, DenseGradients gradients);

    /// <summary>Shares one output out over the positions; the shares add up to what <see cref="Forward"/> gave.</summary>
    /// <param name="values">What was given to <see cref="Forward"/>.</param>
    /// <param name="positions">Number of positions.</param>
    /// <param name="output">Which output.</param>
    /// <param name="shares">One number a position; added to.</param>
    void Attribute(ReadOnlySpan<float> values, int positions, int output, Span<float> shares);
}
