namespace Deeplia.Guardian.Threat;

/// <summary>What a word or a passage brought to the model's log-odds.</summary>
/// <param name="Start">Where it starts in the folded text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Weight">Natural log-odds; positive speaks for unwanted.</param>
public readonly record struct WordShare(int Start, int End, double Weight);
