namespace Deeplia.Pictures;

/// <summary>Which three corner squares make a code.</summary>
internal static class FinderTriples
{
    private const int Considered = 12;

    /// <summary>The three that stand most like the corners of a square, or null.</summary>
    /// <param name="finders">All squares, most often met first.</param>
    /// <returns>The one in the right angle first.</returns>
    public static Finder[]? Best(IReadOnlyList<Finder> finders)
    {
        var (best, least) = ((Finder[]?)null, 0.6);
        var count = Math.Min(finders.Count, Considered);
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                for (var c = b + 1; c < count; c++)
                {
                    foreach (var triple in Turns(finders[a], finders[b], finders[c]))
                    {
                        var error = ErrorOf(triple);
                        (best, least) = error < least ? (triple, error) : (best, least);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>The area of the code whose corners these are.</summary>
    /// <param name="corners">Three squares, that in the right angle first.</param>
    /// <param name="margin">Pixels around the centres of the outer squares.</param>
    public static Area AreaOf(Finder[] corners, double margin)
    {
        var (o, a, b) = (corners[0], corners[1], corners[2]);
        (double X, double Y)[] points = [(o.X, o.Y), (a.X, a.Y), (b.X, b.Y), (a.X + b.X - o.X, a.Y + b.Y - o.Y)];
        return Area.Around(points, margin);
    }

    private static Finder[][] Turns(Finder a, Finder b, Finder c) =>
        a.IsAlike(b) && b.IsAlike(c) && a.IsAlike(c) ? [[a, b, c], [b, a, c], [c, a, b]] : [];

    // Two equal sides at a right angle, at least 14 modules long: 21 modules less the half squares at both ends.
    private static double ErrorOf(Finder[] corners)
    {
        var (o, a, b) = (corners[0], corners[1], corners[2]);
        var (ax, ay, bx, by) = (a.X - o.X, a.Y - o.Y, b.X - o.X, b.Y - o.Y);
        var (la, lb) = (Math.Sqrt((ax * ax) + (ay * ay)), Math.Sqrt((bx * bx) + (by * by)));
        if (Math.Min(la, lb) < 9 * o.Module)
        {
            return double.MaxValue;
        }

        return Math.Abs(((ax * bx) + (ay * by)) / (la * lb)) + Math.Abs(Math.Log(la / lb));
    }
}
