using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Judge;

/// <summary>A finding with what it weighed in this verdict.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Weight">Natural log-odds towards the class shown; negative speaks against it. A repeated id weighs once.</param>
public readonly record struct WeighedFinding(Finding Finding, double Weight);
