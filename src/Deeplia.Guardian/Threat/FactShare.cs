namespace Deeplia.Guardian.Threat;

/// <summary>What a fact of structure brought to the model's log-odds.</summary>
/// <param name="Fact">The fact, for example <c>links:away</c>.</param>
/// <param name="Weight">Natural log-odds; positive speaks for unwanted.</param>
public readonly record struct FactShare(string Fact, double Weight);
