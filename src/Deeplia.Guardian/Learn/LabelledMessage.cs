using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Learn;

/// <summary>One labelled message as training sees it: numbers and finding ids, no text.</summary>
public sealed record LabelledMessage
{
    /// <summary>Its name within its file.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from, for example one mailing list or one newsletter; what is left out as a whole.</summary>
    public required string Source { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Whether its owner did not want it.</summary>
    public required bool IsSpam { get; init; }

    /// <summary>The kind within the label; may be empty.</summary>
    public required string Kind { get; init; }

    /// <summary>The language as the corpus names it; only for balance and reports, never a feature.</summary>
    public required string Language { get; init; }

    /// <summary>The near-duplicate cluster, or empty.</summary>
    public required string Cluster { get; init; }

    /// <summary>The author's address, or empty.</summary>
    public required string Sender { get; init; }

    /// <summary>Whether its headers were invented.</summary>
    public required bool IsSynthetic { get; init; }

    /// <summary>Whether it is kept for tuning and never trained on.</summary>
    public required bool IsDev { get; init; }

    /// <summary>What the model reads.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>Distinct ids of the findings; those on identity are left out where headers were invented.</summary>
    public required string[] Findings { get; init; }
}
