namespace Deeplia.Pictures;

/// <summary>Puts pieces together that a reader sees side by side: a code cut up passes who looks at each piece alone.</summary>
public static class PictureMosaic
{
    private const int Slack = 3; // pixels by which pieces may differ

    /// <summary>All ways in which pieces that follow each other may make one picture.</summary>
    /// <param name="pieces">Pictures in the order of the page.</param>
    public static IEnumerable<Raster> Joined(IReadOnlyList<Raster> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        for (var count = 2; count <= Math.Min(pieces.Count, PictureLimits.MaxPieces); count++)
        {
            for (var first = 0; first + count <= pieces.Count; first++)
            {
                var run = pieces.Skip(first).Take(count).ToArray();
                for (var columns = 1; columns <= count; columns++)
                {
                    if (count % columns == 0 && Fits(run, columns))
                    {
                        yield return Join(run, columns);
                    }
                }
            }
        }
    }

    private static bool Fits(Raster[] run, int columns)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (Math.Abs(run[i].Width - run[i % columns].Width) > Slack
                || Math.Abs(run[i].Height - run[i - (i % columns)].Height) > Slack)
            {
                return false;
            }
        }

        var (w, h) = SizeOf(run, columns);
        return w < h * 2 && h < w * 2 && (long)w * h <= PictureLimits.EnoughPixels;
    }

    private static (int Width, int Height) SizeOf(Raster[] run, int columns)
    {
        var (w, h) = (0, 0);
        for (var x = 0; x < columns; x++)
        {
            w += run[x].Width;
        }

        for (var y = 0; y < run.Length; y += columns)
        {
            h += run[y].Height;
        }

        return (w, h);
    }

    private static Raster Join(Raster[] run, int columns)
    {
        var (w, h) = SizeOf(run, columns);
        var pixels = new byte[w * h * 4];
        pixels.AsSpan().Fill(255);
        var (top, left) = (0, 0);
        for (var i = 0; i < run.Length; i++)
        {
            var piece = run[i];
            var (rows, bytes) = (Math.Min(piece.Height, h - top), Math.Min(piece.Width, w - left) * 4);
            for (var y = 0; y < rows; y++)
            {
                piece.Pixels.AsSpan(y * piece.Width * 4, bytes).CopyTo(pixels.AsSpan((((top + y) * w) + left) * 4));
            }

            left = i % columns == columns - 1 ? 0 : left + piece.Width;
            top += i % columns == columns - 1 ? run[i - (i % columns)].Height : 0;
        }

        return new Raster(w, h, pixels);
    }
}
