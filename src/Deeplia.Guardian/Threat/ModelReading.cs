namespace Deeplia.Guardian.Threat;

/// <summary>What the network said of a message, and where it was said.</summary>
/// <param name="Logits">The log-odds, handicap taken off.</param>
/// <param name="Strongest">What was read when it spoke most for unwanted: the whole message or one passage.</param>
/// <param name="Handicap">What that reading was lowered by, because the strongest of many is strong by chance too.</param>
public readonly record struct ModelReading(ModelLogits Logits, ModelInput Strongest, double Handicap);
