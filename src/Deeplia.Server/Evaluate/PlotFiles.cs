using Deeplia.Server.Evaluate.Plots;

namespace Deeplia.Server.Evaluate;

/// <summary>Writes the plots of an evaluation.</summary>
internal static class PlotFiles
{
    private const int MaxCurves = 8;

    /// <summary>Writes <c>roc.svg</c>, one curve a file that has both labels or all together, and <c>reliability.svg</c>.</summary>
    public static void Write(string folder, IReadOnlyList<Score> scores)
    {
        Directory.CreateDirectory(folder);
        var all = Pairs(scores);
        var curves = scores.GroupBy(s => s.File).Where(g => g.Any(s => s.IsSpam) && g.Any(s => !s.IsSpam)).Take(MaxCurves - 1)
            .Select(g => (g.Key, Pairs(g))).Prepend(("all", all)).ToArray();
        File.WriteAllText(Path.Combine(folder, "roc.svg"), RocCurve.Draw(curves));
        File.WriteAllText(Path.Combine(folder, "reliability.svg"), ReliabilityDiagram.Draw(all));
    }

    private static IReadOnlyList<(double, bool)> Pairs(IEnumerable<Score> scores) => [.. scores.Select(s => (s.Unwanted, s.IsSpam))];
}
