namespace Deeplia.Neural;

/// <summary>What a network reads: a set of features and a sequence of tokens, both as scattered numbers.</summary>
/// <param name="features">The features that are present, for the wide part.</param>
/// <param name="tokens">The sequence, for the deep part.</param>
public readonly ref struct SequenceInput(ReadOnlySpan<uint> features, ReadOnlySpan<uint> tokens)
{
    /// <summary>The features that are present.</summary>
    public ReadOnlySpan<uint> Features { get; } = features;

    /// <summary>The sequence.</summary>
    public ReadOnlySpan<uint> Tokens { get; } = tokens;
}
