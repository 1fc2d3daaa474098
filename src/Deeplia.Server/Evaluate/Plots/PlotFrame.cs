namespace Deeplia.Server.Evaluate.Plots;

/// <summary>A rectangle of the page with its scales: both run from 0 to 1, the second upwards.</summary>
/// <param name="Left">Left edge, in pixels.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Lower edge.</param>
internal readonly record struct PlotFrame(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The middle from left to right.</summary>
    public double Centre => (Left + Right) / 2;

    /// <summary>The middle from top to bottom.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>The place of a share from left to right.</summary>
    public double X(double share) => Left + (share * (Right - Left));

    /// <summary>The place of a share from the bottom up.</summary>
    public double Y(double share) => Bottom - (share * (Bottom - Top));

    /// <summary>Both axes.</summary>
    public void DrawAxes(Svg svg) => svg.Polyline("axis", [(Left, Top), (Left, Bottom), (Right, Bottom)]);

    /// <summary>Lines and numbers at each fifth of the height.</summary>
    public void DrawShares(Svg svg)
    {
        for (var tick = 0; tick <= 5; tick++)
        {
            var y = Y(tick / 5.0);
            svg.Line("grid", Left, y, Right, y);
            svg.Text(Left - 8, y + 4, $"{tick * 20} %", "end");
        }
    }
}
