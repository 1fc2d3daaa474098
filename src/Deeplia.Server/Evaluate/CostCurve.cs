using System.Globalization;
using System.Text;

namespace Deeplia.Server.Evaluate;

/// <summary>What the cost dial does: recall and false positives at each price of a lost mail.</summary>
internal static class CostCurve
{
    private static readonly double[] Costs = [1, 2, 4, 9, 19, 49, 99, 199];

    /// <summary>A Markdown table.</summary>
    public static string ToText(IReadOnlyCollection<Score> scores)
    {
        var table = new StringBuilder("| lost mail costs | unwanted from | recall | FPR |\n|---|---|---|---|\n");
        foreach (var cost in Costs)
        {
            var line = cost / (cost + 1);
            var (recall, falsePositives) = (Share(scores, true, line), Share(scores, false, line));
            table.Append(CultureInfo.InvariantCulture, $"| {cost} | {line:0.000} | {recall:0.0000} | {falsePositives:0.0000} |\n");
        }

        return table.ToString();
    }

    private static double Share(IReadOnlyCollection<Score> scores, bool spam, double line)
    {
        var side = scores.Where(s => s.IsSpam == spam).ToArray();
        return side.Length == 0 ? double.NaN : (double)side.Count(s => s.Unwanted >= line) / side.Length;
    }
}
