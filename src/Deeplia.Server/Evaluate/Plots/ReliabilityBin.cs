namespace Deeplia.Server.Evaluate.Plots;

/// <summary>The messages whose probability lies in one tenth of the scale.</summary>
/// <param name="Count">How many.</param>
/// <param name="MeanProbability">What was said of them on average; 0 for an empty bin.</param>
/// <param name="SpamShare">How many of them are spam, 0 to 1; 0 for an empty bin.</param>
internal readonly record struct ReliabilityBin(int Count, double MeanProbability, double SpamShare);
