using System.Collections.Immutable;

namespace Deeplia.Identity.Arc;

/// <summary>What the ARC chain of a message proves (RFC 8617 §5.2).</summary>
/// <param name="Result">None, pass or fail; a temporary error when DNS did not answer, not checked when it is off.</param>
/// <param name="Instance">The highest instance seen; 0 without a chain.</param>
/// <param name="Reason">Why, in a few English words.</param>
public sealed record ArcReport(AuthenticationResult Result, int Instance, string Reason)
{
    /// <summary>The domain d= of each seal, the first sealer first; empty when the chain has no sound structure.</summary>
    public ImmutableArray<string> Sealers { get; init; } = [];

    /// <summary>What each sealer says it saw: the payload of its ARC-Authentication-Results, the first sealer first.</summary>
    public ImmutableArray<string> AuthenticationResults { get; init; } = [];

    /// <summary>
    /// The lowest instance since which the message is unchanged, 0 when it is unchanged since the first one
    /// (RFC 8617 §5.2, step 5); null unless the chain passes.
    /// </summary>
    public int? OldestPass { get; init; }
}
