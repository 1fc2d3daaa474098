namespace Deeplia.Server.Evaluate.Plots;

/// <summary>A place on a ROC curve.</summary>
/// <param name="FalsePositiveRate">Share of ham at or above the threshold, 0 to 1.</param>
/// <param name="TruePositiveRate">Share of spam at or above it, 0 to 1.</param>
internal readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate);
