namespace Deeplia.Neural;

/// <summary>The sizes of a network.</summary>
public sealed record NetworkShape
{
    /// <summary>Rows of the wide table, a power of two; 0 for no wide part.</summary>
    public int WideRows { get; init; }

    /// <summary>Fewer features than this weigh as if there were so many: a few words prove little.</summary>
    public int FewestFeatures { get; init; } = 1;

    /// <summary>Hidden units over the features, a multiple of eight; 0 for none.</summary>
    public int Units { get; init; }

    /// <summary>Rows of the hidden units' table, a power of two.</summary>
    public int UnitRows { get; init; } = 1 << 17;

    /// <summary>How the deep part gathers its positions; <see cref="HeadKind.None"/> for no deep part.</summary>
    public HeadKind Head { get; init; }

    /// <summary>Rows of the embedding table, a power of two.</summary>
    public int EmbeddingRows { get; init; } = 1 << 16;

    /// <summary>Numbers in a token's vector, a multiple of eight.</summary>
    public int Dimension { get; init; } = 32;

    /// <summary>Tokens that a filter sees at once; 1 makes a bag of words.</summary>
    public int Width { get; init; } = 3;

    /// <summary>Number of filters, a multiple of four, at most 1,024.</summary>
    public int Filters { get; init; } = 48;

    /// <summary>Number of outputs, at most 64.</summary>
    public required int Outputs { get; init; }

    /// <summary>Most positions that the deep part reads; the wide part reads all.</summary>
    public int MaxPositions { get; init; } = 256;
}
