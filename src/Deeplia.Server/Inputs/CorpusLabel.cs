namespace Deeplia.Server.Inputs;

/// <summary>What a corpus says of one of its messages.</summary>
/// <param name="File">The message's file, below the corpus.</param>
/// <param name="IsSpam">The label.</param>
/// <param name="Source">Where the message comes from; empty when the corpus does not say.</param>
/// <param name="Kind">The kind within the label; may be empty.</param>
internal sealed record CorpusLabel(string File, bool IsSpam, string Source, string Kind)
{
    /// <summary>The language the corpus names, as a two-letter code; may be empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>The near-duplicate cluster; empty when the corpus does not say.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>Whether the message is kept for tuning and never trained on.</summary>
    public bool IsDev { get; init; }

    /// <summary>Whether its headers were invented.</summary>
    public bool IsSynthetic { get; init; }
}
