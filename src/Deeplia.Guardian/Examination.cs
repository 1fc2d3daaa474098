using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian;

/// <summary>All that one examination brought: the case, the verdict, its words, and what was left unchecked.</summary>
public sealed record Examination
{
    /// <summary>The case that was examined.</summary>
    public required CaseFile File { get; init; }

    /// <summary>What the judge concluded.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the learned model said, or null without one.</summary>
    public ModelOpinion? Opinion { get; init; }

    /// <summary>The verdict in words.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>What was not checked; see <see cref="NotChecked"/>.</summary>
    public required ImmutableArray<string> NotChecked { get; init; }

    /// <summary>The bounds that the message went beyond; see <see cref="LimitsReached"/>.</summary>
    public required ImmutableArray<string> Limits { get; init; }

    /// <summary>The version of the learned model, or of the hand-set weights when there is none.</summary>
    public required string Model { get; init; }

    /// <summary>How long the examination took.</summary>
    public required TimeSpan Elapsed { get; init; }
}
