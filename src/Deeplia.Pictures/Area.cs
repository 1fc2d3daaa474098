namespace Deeplia.Pictures;

/// <summary>A part of a picture, in pixels.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct Area(int Left, int Top, int Width, int Height)
{
    /// <summary>The smallest area that holds all points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="margin">Pixels more on each side.</param>
    public static Area Around(IEnumerable<(double X, double Y)> points, double margin)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in points)
        {
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return new Area(
            (int)(left - margin), (int)(top - margin), (int)(right - left + (2 * margin)) + 1, (int)(bottom - top + (2 * margin)) + 1);
    }
}
