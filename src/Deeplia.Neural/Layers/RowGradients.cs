namespace Deeplia.Neural.Layers;

/// <summary>The gradient of a large table of which few rows were touched, as a list of rows with their numbers.</summary>
/// <param name="columns">Numbers in a row.</param>
/// <remarks>The same row may come several times. One thread at a time.</remarks>
public sealed class RowGradients(int columns)
{
    private int[] _rows = new int[256];
    private float[] _values = new float[256 * columns];

    /// <summary>Number of entries.</summary>
    public int Count { get; private set; }

    /// <summary>The row of an entry.</summary>
    /// <param name="entry">0 to <see cref="Count"/> − 1.</param>
    public int RowAt(int entry) => _rows[entry];

    /// <summary>The numbers of an entry.</summary>
    /// <param name="entry">0 to <see cref="Count"/> − 1.</param>
    public Span<float> ValuesAt(int entry) => _values.AsSpan(entry * columns, columns);

    /// <summary>Adds an entry of zeros.</summary>
    /// <param name="row">The row it belongs to.</param>
    /// <returns>The numbers, to be filled in before the next entry is added.</returns>
    public Span<float> Add(int row)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
            Array.Resize(ref _values, Count * 2 * columns);
        }

        _rows[Count] = row;
        var values = ValuesAt(Count++);
        values.Clear();
        return values;
    }

    /// <summary>Forgets all entries.</summary>
    public void Clear() => Count = 0;
}
