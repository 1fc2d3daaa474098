using System.Globalization;

namespace Deeplia.Server.Evaluate.Plots;

/// <summary>Draws how much spam is caught at each share of ham that is caught with it, few false alarms shown at large.</summary>
internal static class RocCurve
{
    /// <summary>Left end of the logarithmic axis. What lies below, zero too, is drawn at this edge.</summary>
    public const double MinRate = 0.0001;

    // Decades from the left end to 1.
    private const int Decades = 4;

    private const string Title = "Spam found against false alarms";

    // Straight lines between thresholds bend on a logarithmic axis: they are drawn in steps of so many pixels.
    private const double BendStep = 4;

    // Longer names would run into the next column of the legend.
    private const int MaxName = 18;

    private const int LegendColumns = 2;
    private const int LegendRow = 18;

    private const string About = "Share of spam found at each share of ham called spam, on a logarithmic axis from 0.0001 to 1. ";
    private const string Nothing = "There are no messages.";

    /// <summary>The corners of the curve: (0, 0), one point a threshold from the highest score down, (1, 1).</summary>
    /// <param name="scores">Probability of spam and the label. Equal scores make one point; what is no finite number is left out.</param>
    /// <returns>Empty when one of the labels is missing.</returns>
    public static IReadOnlyList<RocPoint> Points(IReadOnlyList<(double Probability, bool IsSpam)> scores)
    {
        if (Labels.Missing(scores) is not null)
        {
            return [];
        }

        var ordered = scores.Where(s => double.IsFinite(s.Probability)).OrderByDescending(s => s.Probability).ToArray();
        double spam = ordered.Count(s => s.IsSpam);
        var ham = ordered.Length - spam;
        var points = new List<RocPoint> { new(0, 0) };
        var (found, alarms) = (0, 0);
        for (var i = 0; i < ordered.Length; i++)
        {
            found += ordered[i].IsSpam ? 1 : 0;
            alarms += ordered[i].IsSpam ? 0 : 1;
            if (i + 1 == ordered.Length || ordered[i + 1].Probability != ordered[i].Probability)
            {
                points.Add(new RocPoint(alarms / ham, found / spam));
            }
        }

        return points;
    }

    /// <summary>The area under the curve: how often a spam scores above a ham.</summary>
    /// <param name="points">Of <see cref="Points"/>.</param>
    public static double Area(IReadOnlyList<RocPoint> points) => points.Zip(points.Skip(1), (a, b) =>
        (b.FalsePositiveRate - a.FalsePositiveRate) * (a.TruePositiveRate + b.TruePositiveRate) / 2).Sum();

    /// <summary>Draws one curve.</summary>
    /// <param name="name">What the legend says; may hold anything.</param>
    /// <param name="scores">Probability of spam and the label.</param>
    /// <returns>A whole SVG document.</returns>
    public static string Draw(string name, IReadOnlyList<(double Probability, bool IsSpam)> scores) => Draw([(name, scores)]);

    /// <summary>Draws several curves with a legend below; up to 12 leave room enough for themselves.</summary>
    /// <param name="curves">Names and scores, in the order of the legend.</param>
    /// <returns>A whole SVG document.</returns>
    public static string Draw(IReadOnlyList<(string Name, IReadOnlyList<(double Probability, bool IsSpam)> Scores)> curves)
    {
        var drawn = curves.Select(c => (c.Name, Points: Points(c.Scores), Missing: Labels.Missing(c.Scores))).ToArray();
        var spoken = drawn.Select(c => $"{c.Name}: {c.Missing ?? AreaText(c.Points)}");
        using var svg = new Svg("roc", Title, About + (drawn.Length == 0 ? Nothing : string.Join("; ", spoken)));
        var frame = FrameFor(drawn.Length);
        DrawFrame(svg, frame);
        for (var i = 0; i < drawn.Length; i++)
        {
            var (name, points, missing) = drawn[i];
            DrawLegend(svg, frame, i, $"{Cut(name)}: {(missing is null ? AreaText(points) : "not drawn")}", missing is null);
            if (missing is null)
            {
                svg.Polyline(StyleOf(i), Path(frame, points));
            }
        }

        if (Array.TrueForAll(drawn, c => c.Missing is not null))
        {
            svg.Text(frame.Centre, frame.Middle, drawn.Length == 0 ? Nothing : drawn[0].Missing!, "middle");
        }

        return svg.Finish();
    }

    private static PlotFrame FrameFor(int curves)
    {
        var rows = (curves + LegendColumns - 1) / LegendColumns;
        return new PlotFrame(80, 48, 610, Math.Max(Svg.Height / 2, Svg.Height - 52 - (LegendRow * rows)));
    }

    private static string StyleOf(int curve) => $"curve s{curve % Svg.CurveStyles}";

    private static string AreaText(IReadOnlyList<RocPoint> points) =>
        string.Create(CultureInfo.InvariantCulture, $"area {Area(points):0.0000}");

    private static string Cut(string name) => name.Length <= MaxName ? name : name[..(MaxName - 1)] + "…";

    private static void DrawFrame(Svg svg, PlotFrame frame)
    {
        frame.DrawShares(svg);
        for (var decade = 0; decade <= Decades; decade++)
        {
            var rate = MinRate * Math.Pow(10, decade);
            var x = X(frame, rate);
            svg.Line("grid", x, frame.Top, x, frame.Bottom);
            svg.Text(x, frame.Bottom + 18, (rate * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %", "middle");
        }

        svg.Polyline("chance", Path(frame, [new RocPoint(MinRate, MinRate), new RocPoint(1, 1)]));
        frame.DrawAxes(svg);
        svg.TextUpwards(24, frame.Middle, "Spam found");
        svg.Text(frame.Centre, frame.Bottom + 36, "Ham called spam (logarithmic)", "middle");
    }

    private static void DrawLegend(Svg svg, PlotFrame frame, int curve, string words, bool hasLine)
    {
        var x = frame.X((double)(curve % LegendColumns) / LegendColumns);
        var y = frame.Bottom + 56 + (LegendRow * (curve / LegendColumns));
        if (hasLine)
        {
            svg.Line(StyleOf(curve), x, y - 4, x + 36, y - 4);
        }

        svg.Text(x + 44, y, words);
    }

    private static double X(PlotFrame frame, double rate) => frame.X((Math.Log10(Math.Max(rate, MinRate)) / Decades) + 1);

    // Points that lie on the same spot of the screen are left out: a large set has tens of thousands.
    private static IEnumerable<(double X, double Y)> Path(PlotFrame frame, IReadOnlyList<RocPoint> points)
    {
        const double SameSpot = 0.5;
        var last = (X: double.NegativeInfinity, Y: double.NegativeInfinity);
        for (var i = 0; i < points.Count; i++)
        {
            foreach (var place in i == 0 ? [Place(frame, points[0])] : Bend(frame, points[i - 1], points[i]))
            {
                if (i == points.Count - 1 || Math.Abs(place.X - last.X) >= SameSpot || Math.Abs(place.Y - last.Y) >= SameSpot)
                {
                    yield return last = place;
                }
            }
        }
    }

    private static IEnumerable<(double X, double Y)> Bend(PlotFrame frame, RocPoint from, RocPoint to)
    {
        var steps = from.TruePositiveRate == to.TruePositiveRate ? 1
            : Math.Max(1, (int)Math.Ceiling((X(frame, to.FalsePositiveRate) - X(frame, from.FalsePositiveRate)) / BendStep));
        var start = Math.Max(from.FalsePositiveRate, MinRate);
        for (var step = 1; step < steps; step++)
        {
            var rate = start * Math.Pow(to.FalsePositiveRate / start, (double)step / steps);
            var way = (rate - from.FalsePositiveRate) / (to.FalsePositiveRate - from.FalsePositiveRate);
            var found = from.TruePositiveRate + (way * (to.TruePositiveRate - from.TruePositiveRate));
            yield return Place(frame, new RocPoint(rate, found));
        }

        yield return Place(frame, to);
    }

    private static (double X, double Y) Place(PlotFrame frame, RocPoint point) =>
        (X(frame, point.FalsePositiveRate), frame.Y(point.TruePositiveRate));
}
