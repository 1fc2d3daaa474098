using Deeplia.Guardian.Judge;

namespace Deeplia.Guardian.Explain;

/// <summary>One fact with its sentence.</summary>
/// <param name="Weighed">The finding and what it weighed.</param>
/// <param name="Says">The sentence.</param>
public readonly record struct SpokenFact(WeighedFinding Weighed, string Says);
