namespace Deeplia.Neural;

/// <summary>Room for what lies between the layers of a network while one input passes through. One thread at a time.</summary>
/// <param name="shape">The sizes of the network.</param>
public sealed class Workspace(NetworkShape shape)
{
    private readonly float[] _vectors = new float[(shape.MaxPositions + shape.Width) * shape.Dimension];
    private readonly float[] _values = new float[shape.MaxPositions * shape.Filters];
    private float[] _vectorGradient = [];
    private float[] _valueGradient = [];

    /// <summary>The sizes of the network it fits.</summary>
    public NetworkShape Shape => shape;

    internal float[] Units { get; } = new float[shape.Units];

    internal Span<float> Vectors(int positions) => _vectors.AsSpan(0, VectorLength(positions));

    internal Span<float> Values(int positions) => _values.AsSpan(0, positions * shape.Filters);

    internal Span<float> VectorGradient(int positions) => _vectorGradient.AsSpan(0, VectorLength(positions));

    internal Span<float> ValueGradient(int positions) => _valueGradient.AsSpan(0, positions * shape.Filters);

    internal void ClearGradients(int positions)
    {
        if (_vectorGradient.Length == 0)
        {
            _vectorGradient = new float[_vectors.Length];
            _valueGradient = new float[_values.Length];
        }

        VectorGradient(positions).Clear();
        ValueGradient(positions).Clear();
    }

    private int VectorLength(int positions) => (positions + shape.Width - 1) * shape.Dimension;
}
