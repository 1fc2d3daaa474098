namespace Deeplia.Neural.Layers;

/// <summary>Gives each token of a sequence its vector.</summary>
public sealed class Embedding
{
    private readonly int _mask;

    /// <summary>Makes a layer of zeros.</summary>
    /// <param name="name">Name of its table.</param>
    /// <param name="rows">Rows of the table; a power of two.</param>
    /// <param name="dimension">Numbers in a vector.</param>
    public Embedding(string name, int rows, int dimension)
    {
        Table = new Parameter(name, rows, dimension);
        _mask = PowerOfTwo.MaskOf(rows);
    }

    /// <summary>One row a token.</summary>
    public Parameter Table { get; }

    /// <summary>The row a token lands in.</summary>
    /// <param name="token">The token.</param>
    public int RowOf(uint token) => (int)(token & _mask);

    /// <summary>Writes the vectors of a sequence, one after the other.</summary>
    /// <param name="tokens">The sequence.</param>
    /// <param name="vectors">Receives as many vectors as there are tokens.</param>
    public void Forward(ReadOnlySpan<uint> tokens, Span<float> vectors)
    {
        var dimension = Table.Columns;
        for (var t = 0; t < tokens.Length; t++)
        {
            Table.Row(RowOf(tokens[t])).CopyTo(vectors[(t * dimension)..]);
        }
    }

    /// <summary>Records the gradient of the rows; tokens whose gradient is zero are left out.</summary>
    /// <param name="tokens">The sequence given to <see cref="Forward"/>.</param>
    /// <param name="vectorGradient">Gradient of the loss by the vectors.</param>
    /// <param name="gradient">Receives the entries.</param>
    public void Backward(ReadOnlySpan<uint> tokens, ReadOnlySpan<float> vectorGradient, RowGradients gradient)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        var dimension = Table.Columns;
        for (var t = 0; t < tokens.Length; t++)
        {
            var values = vectorGradient.Slice(t * dimension, dimension);
            if (values.ContainsAnyExcept(0f))
            {
                values.CopyTo(gradient.Add(RowOf(tokens[t])));
            }
        }
    }
}
