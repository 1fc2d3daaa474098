namespace Deeplia.Neural.Layers;

/// <summary>Filters that slide over a sequence of vectors, followed by a rectifier.</summary>
/// <remarks>
/// Position t sees the vectors t to t + <c>width</c> − 1; the caller puts <c>width</c> − 1 vectors of zeros behind the sequence, so that
/// there are as many positions as tokens. The vectors of a window lie side by side, which makes a filter one dot product.
/// </remarks>
public sealed class Convolution
{
    private const int FiltersAtOnce = 4;
    private readonly int _dimension;

    /// <summary>Makes a layer of zeros.</summary>
    /// <param name="name">Name of its parameters.</param>
    /// <param name="width">Vectors in a window.</param>
    /// <param name="dimension">Numbers in a vector; a multiple of eight.</param>
    /// <param name="filters">Number of filters; a multiple of four.</param>
    public Convolution(string name, int width, int dimension, int filters)
    {
        if (dimension % 8 != 0 || filters % FiltersAtOnce != 0)
        {
            throw new ArgumentException("The dimension is a multiple of eight and the number of filters one of four.", nameof(dimension));
        }

        (Width, _dimension, Filters) = (width, dimension, filters);
        Weights = new Parameter(name + ".weights", filters, width * dimension);
        Bias = new Parameter(name + ".bias", 1, filters);
    }

    /// <summary>Vectors in a window.</summary>
    public int Width { get; }

    /// <summary>Number of filters.</summary>
    public int Filters { get; }

    /// <summary>One row a filter.</summary>
    public Parameter Weights { get; }

    /// <summary>One number a filter.</summary>
    public Parameter Bias { get; }

    /// <summary>Computes all filters at all positions.</summary>
    /// <param name="vectors">The sequence with its zeros behind.</param>
    /// <param name="positions">Number of positions.</param>
    /// <param name="outputs">Receives <see cref="Filters"/> numbers a position.</param>
    public void Forward(ReadOnlySpan<float> vectors, int positions, Span<float> outputs)
    {
        var span = Weights.Columns;
        var bias = Bias.Values;
        for (var f = 0; f < Filters; f += FiltersAtOnce)
        {
            // Four filters stay in the cache while all windows pass by.
            var rows = Weights.Values.AsSpan(f * span, FiltersAtOnce * span);
            for (var t = 0; t < positions; t++)
            {
                var sums = outputs.Slice((t * Filters) + f, FiltersAtOnce);
                Kernels.Dot4(vectors.Slice(t * _dimension, span), rows, sums);
                for (var i = 0; i < FiltersAtOnce; i++)
                {
                    sums[i] = Math.Max(0, sums[i] + bias[f + i]);
                }
            }
        }
    }

    /// <summary>Carries the gradient back.</summary>
    /// <param name="vectors">What was given to <see cref="Forward"/>.</param>
    /// <param name="outputs">What it gave: where it is zero the rectifier lets nothing back.</param>
    /// <param name="outputGradient">Gradient of the loss by the outputs.</param>
    /// <param name="positions">Number of positions.</param>
    /// <param name="gradients">Gradients to add to, and the vectors' gradient to add to.</param>
    public void Backward(ReadOnlySpan<float> vectors, ReadOnlySpan<float> outputs, ReadOnlySpan<float> outputGradient,
        int positions, in ConvolutionGradients gradients)
    {
        var span = Weights.Columns;
        for (var t = 0; t < positions; t++)
        {
            var window = vectors.Slice(t * _dimension, span);
            for (var f = 0; f < Filters; f++)
            {
                var at = (t * Filters) + f;
                var gradient = outputGradient[at];
                if (gradient != 0 && outputs[at] > 0)
                {
                    gradients.Bias[f] += gradient;
                    Kernels.AddScaled(gradients.Weights.Slice(f * span, span), window, gradient);
                    Kernels.AddScaled(gradients.Vectors.Slice(t * _dimension, span), Weights.Row(f), gradient);
                }
            }
        }
    }
}
