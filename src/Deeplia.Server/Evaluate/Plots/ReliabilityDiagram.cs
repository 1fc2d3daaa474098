using System.Globalization;

namespace Deeplia.Server.Evaluate.Plots;

/// <summary>Draws whether probabilities keep their word: of the messages called spam with 80 %, are 80 % spam?</summary>
internal static class ReliabilityDiagram
{
    /// <summary>How many equal bins there are from 0 to 1.</summary>
    public const int BinCount = 10;

    private const string Title = "Reliability";
    private static readonly PlotFrame Shares = new(80, 48, 610, 300);
    private static readonly PlotFrame Counts = new(80, 330, 610, 420);

    /// <summary>Sorts the scores into bins. A bin holds its lower border; the last one holds 1 as well.</summary>
    /// <param name="scores">Probability of spam and the label. What is no finite number is left out.</param>
    public static IReadOnlyList<ReliabilityBin> Bins(IReadOnlyList<(double Probability, bool IsSpam)> scores)
    {
        var (counts, sums, spam) = (new int[BinCount], new double[BinCount], new int[BinCount]);
        foreach (var (probability, isSpam) in scores.Where(s => double.IsFinite(s.Probability)))
        {
            var bin = Math.Clamp((int)(probability * BinCount), 0, BinCount - 1);
            counts[bin]++;
            sums[bin] += probability;
            spam[bin] += isSpam ? 1 : 0;
        }

        return [.. counts.Select((n, i) => n == 0 ? default : new ReliabilityBin(n, sums[i] / n, (double)spam[i] / n))];
    }

    /// <summary>Draws the diagram, with the number of messages in each bin below.</summary>
    /// <param name="scores">Probability of spam and the label.</param>
    /// <returns>A whole SVG document.</returns>
    public static string Draw(IReadOnlyList<(double Probability, bool IsSpam)> scores)
    {
        var bins = Bins(scores);
        var missing = Labels.Missing(scores);
        using var svg = new Svg("reliability", Title, missing ?? Describe(bins));
        DrawFrames(svg);
        if (missing is null)
        {
            DrawBins(svg, bins);
        }
        else
        {
            svg.Text(Shares.Centre, Shares.Middle, missing, "middle");
        }

        return svg.Finish();
    }

    private static void DrawFrames(Svg svg)
    {
        Shares.DrawShares(svg);
        svg.Line("chance", Shares.X(0), Shares.Y(0), Shares.X(1), Shares.Y(1));
        Shares.DrawAxes(svg);
        Counts.DrawAxes(svg);
        for (var tick = 0; tick <= BinCount; tick++)
        {
            svg.Text(Counts.X((double)tick / BinCount), Counts.Bottom + 18, $"{tick * 100 / BinCount} %", "middle");
        }

        svg.TextUpwards(24, Shares.Middle, "Share that is spam");
        svg.TextUpwards(24, Counts.Middle, "Messages");
        svg.Text(Counts.Centre, Counts.Bottom + 42, "Probability of spam, as predicted", "middle");
    }

    private static void DrawBins(Svg svg, IReadOnlyList<ReliabilityBin> bins)
    {
        var most = bins.Max(b => b.Count);
        svg.Text(Counts.Left - 8, Counts.Top + 8, most.ToString(CultureInfo.InvariantCulture), "end");
        svg.Text(Counts.Left - 8, Counts.Bottom + 4, "0", "end");
        var filled = bins.Where(b => b.Count > 0).ToArray();
        svg.Polyline("curve s0", filled.Select(b => (Shares.X(b.MeanProbability), Shares.Y(b.SpamShare))));
        foreach (var bin in filled)
        {
            svg.Dot("dot", Shares.X(bin.MeanProbability), Shares.Y(bin.SpamShare), 5, Tip(bin));
        }

        for (var i = 0; i < bins.Count; i++)
        {
            var top = Counts.Y((double)bins[i].Count / most);
            var left = Counts.X((double)i / BinCount) + 2;
            svg.Rectangle("bar", left, top, Counts.X((i + 1.0) / BinCount) - 2 - left, Counts.Bottom - top, Tip(bins[i]));
        }
    }

    private static string Tip(ReliabilityBin bin) => string.Create(CultureInfo.InvariantCulture,
        $"{bin.Count} messages, predicted {bin.MeanProbability * 100:0.0} %, spam {bin.SpamShare * 100:0.0} %");

    private static string Describe(IReadOnlyList<ReliabilityBin> bins) =>
        "For each tenth of the predicted probability, the share of messages that are spam; the nearer to the diagonal the better. "
        + string.Join("; ", bins.Where(b => b.Count > 0).Select(Tip)) + ".";
}
