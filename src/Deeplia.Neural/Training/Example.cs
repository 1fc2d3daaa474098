namespace Deeplia.Neural.Training;

/// <summary>One example: what is read, and what should come out.</summary>
/// <param name="Features">The features that are present.</param>
/// <param name="Tokens">The sequence.</param>
/// <param name="Targets">The wished probability of each output; not a number where it is not known.</param>
/// <param name="Weight">How much it counts; 1 is ordinary.</param>
public sealed record Example(uint[] Features, uint[] Tokens, float[] Targets, float Weight);
