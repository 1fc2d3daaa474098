namespace Deeplia.Neural.Training;

/// <summary>How a network is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Everything random follows from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Passes over the examples.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Examples between two changes of the parameters.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>First step of the wide table (Adagrad); the steps fall to zero over the training.</summary>
    public float WideRate { get; init; } = 0.2f;

    /// <summary>First step of the token vectors (Adagrad).</summary>
    public float EmbeddingRate { get; init; } = 0.05f;

    /// <summary>First step of all else (Adam).</summary>
    public float DenseRate { get; init; } = 0.002f;

    /// <summary>Share of features left out at each look, so that no single one is leant on.</summary>
    public float FeatureDropout { get; init; } = 0.2f;

    /// <summary>Share of tokens replaced by nothing at each look.</summary>
    public float TokenDropout { get; init; } = 0.1f;

    /// <summary>How far targets are drawn in from 0 and 1, since labels err.</summary>
    public float LabelSmoothing { get; init; } = 0.02f;

    /// <summary>
    /// Share of the loss that the wide and the deep part each answer for alone: 0 trains their sum only, 1 each by itself.
    /// </summary>
    public float Alone { get; init; }

    /// <summary>Threads at work; the result does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
