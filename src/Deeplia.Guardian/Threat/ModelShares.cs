using System.Collections.Immutable;

namespace Deeplia.Guardian.Threat;

/// <summary>One log-odds of the model, shared out without remainder.</summary>
public sealed record ModelShares
{
    private const int LongestPassage = 8;

    /// <summary>What each word read brought, in reading order.</summary>
    public required ImmutableArray<WordShare> Words { get; init; }

    /// <summary>What each fact of structure brought.</summary>
    public required ImmutableArray<FactShare> Facts { get; init; }

    /// <summary>What was there before anything was read.</summary>
    public required double Rest { get; init; }

    /// <summary>The sum of all shares: the model's log-odds.</summary>
    public double Sum => Words.Sum(w => w.Weight) + Facts.Sum(f => f.Weight) + Rest;

    /// <summary>The passages of at most eight words that carried most, heaviest first, apart from one another.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="sign">1 for passages that speak for unwanted, −1 for those that speak against it.</param>
    public ImmutableArray<WordShare> Passages(int count, int sign)
    {
        var left = Words.Select(w => w.Weight * sign).ToArray();
        var found = ImmutableArray.CreateBuilder<WordShare>();
        while (found.Count < count && Heaviest(left) is var (start, length, weight) && weight > 0)
        {
            found.Add(new WordShare(Words[start].Start, Words[start + length - 1].End, weight * sign));
            Array.Fill(left, double.NegativeInfinity, start, length);
        }

        return found.ToImmutable();
    }

    private static (int Start, int Length, double Weight) Heaviest(double[] weights)
    {
        var best = (Start: 0, Length: 0, Weight: 0.0);
        for (var start = 0; start < weights.Length; start++)
        {
            var sum = 0.0;
            for (var end = start; end < Math.Min(weights.Length, start + LongestPassage); end++)
            {
                sum += weights[end];
                best = sum > best.Weight ? (start, end - start + 1, sum) : best;
            }
        }

        return best;
    }
}
