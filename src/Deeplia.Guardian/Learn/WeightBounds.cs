namespace Deeplia.Guardian.Learn;

/// <summary>What a weight may become.</summary>
/// <param name="Hand">The weight set by hand.</param>
/// <param name="Least">The lower bound.</param>
/// <param name="Most">The upper bound.</param>
internal readonly record struct WeightBounds(double Hand, double Least, double Most);
