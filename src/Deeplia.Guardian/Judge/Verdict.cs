using System.Collections.Immutable;

namespace Deeplia.Guardian.Judge;

/// <summary>What the judge concluded: the class, the four answers, and all that was weighed.</summary>
public sealed record Verdict
{
    /// <summary>The one class of the message.</summary>
    public required MailClass Class { get; init; }

    /// <summary>The kind of threat, only with <see cref="MailClass.Threat"/>.</summary>
    public ThreatKind? Threat { get; init; }

    /// <summary>The probabilities behind the class.</summary>
    public required Probabilities Probabilities { get; init; }

    /// <summary>The probability of the class shown.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether the deciding probability lies inside the abstain band.</summary>
    public required bool Unsure { get; init; }

    /// <summary>What should happen with the message.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Answer to "is it from who it says?".</summary>
    public required IdentityStatus Identity { get; init; }

    /// <summary>Answer to "does it want to hurt you?".</summary>
    public required HarmStatus Harm { get; init; }

    /// <summary>Answer to "does it spy on you?".</summary>
    public required SpyingStatus Spying { get; init; }

    /// <summary>Answer to "would you miss it?".</summary>
    public required InterestStatus Interest { get; init; }

    /// <summary>All findings with their weights, heaviest first.</summary>
    public required ImmutableArray<WeighedFinding> Findings { get; init; }

    /// <summary>Ids of the smallest set of findings whose removal would change the class; empty when there is none.</summary>
    public required ImmutableArray<string> Counterfactual { get; init; }
}
