namespace Deeplia.Neural;

/// <summary>A named matrix of numbers that training changes.</summary>
public sealed class Parameter
{
    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="name">Unique within its network; written into checkpoints.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Numbers in a row.</param>
    public Parameter(string name, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        (Name, Rows, Columns) = (name, rows, columns);
        Values = new float[checked(rows * columns)];
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>All numbers, row after row.</summary>
    public float[] Values { get; }

    /// <summary>One row.</summary>
    /// <param name="row">0 to <see cref="Rows"/> − 1.</param>
    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Fills with numbers drawn evenly from −<paramref name="limit"/> to <paramref name="limit"/>.</summary>
    /// <param name="random">The seeded source.</param>
    /// <param name="limit">The largest number.</param>
    public void FillUniform(SplitMix random, float limit)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = ((random.NextSingle() * 2) - 1) * limit;
        }
    }
}
