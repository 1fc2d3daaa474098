using System.Collections.Immutable;

namespace Deeplia.Guardian.Explain;

/// <summary>A verdict in words.</summary>
public sealed record Explanation
{
    /// <summary>The one sentence (or two) that says what to do.</summary>
    public required string Summary { get; init; }

    /// <summary>Answer to "is it from who it says?".</summary>
    public required string Identity { get; init; }

    /// <summary>Answer to "does it want to hurt you?".</summary>
    public required string Harm { get; init; }

    /// <summary>Answer to "does it spy on you?".</summary>
    public required string Spying { get; init; }

    /// <summary>Answer to "would you miss it?".</summary>
    public required string Interest { get; init; }

    /// <summary>The facts, most important first.</summary>
    public required ImmutableArray<SpokenFact> Facts { get; init; }
}
