using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Deeplia.Pictures;

/// <summary>Reads the QR codes of a picture: dark on light, light on dark, coloured, turned, beside or within each other.</summary>
public static class CodeReader
{
    private const double GoodModule = 5;
    private const int MaxTries = 6;
    private const int GridMargin = 4; // the quiet zone, in modules (ISO/IEC 18004 §9.1)
    private const int GridScale = 4;

    private static readonly Dictionary<DecodeHintType, object> Hints = new() { [DecodeHintType.TRY_HARDER] = true };

    /// <summary>The words of all codes found.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="budget">What it may cost.</param>
    public static CodeReading Read(Raster picture, PictureBudget budget)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(budget);
        var corners = 0;
        foreach (var kind in KindsFor(picture))
        {
            // Codes that only a colour shows are drawn large: a coarser look will do.
            var pixels = (long)picture.Width * picture.Height;
            var step = kind == PlaneKind.Brightness ? 1 : (int)Math.Ceiling(Math.Sqrt(pixels / (double)PictureLimits.ColourPixels));
            if (!budget.Spend(pixels / (step * step), 4 * PictureBudget.LookCost))
            {
                break;
            }

            var plane = picture.Plane(kind, step);
            foreach (var side in (GreyPlane[])[plane, plane.Inverted()])
            {
                var finders = FinderScan.Find(side);
                corners = Math.Max(corners, finders.Length);
                if (finders.Length >= 3 && ReadAll(side, finders, budget) is { Count: > 0 } codes)
                {
                    return new CodeReading(codes, finders.Length);
                }
            }
        }

        return new CodeReading([], corners);
    }

    /// <summary>Reads a code out of its modules.</summary>
    /// <param name="width">Modules in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="isDark">Whether a module is dark, given its column and row.</param>
    /// <param name="budget">What it may cost.</param>
    /// <returns>The words, or null when it is no code.</returns>
    public static string? ReadGrid(int width, int height, Func<int, int, bool> isDark, PictureBudget budget)
    {
        ArgumentNullException.ThrowIfNull(isDark);
        ArgumentNullException.ThrowIfNull(budget);
        var (w, h) = ((width + (2 * GridMargin)) * GridScale, (height + (2 * GridMargin)) * GridScale);
        if (!budget.Spend((long)w * h, PictureBudget.ReadCost))
        {
            return null;
        }

        var pixels = new byte[w * h];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = ((i % w / GridScale) - GridMargin, (i / w / GridScale) - GridMargin);
            pixels[i] = (byte)(x >= 0 && y >= 0 && x < width && y < height && isDark(x, y) ? 0 : 255);
        }

        var plane = new GreyPlane(w, h, pixels);
        return FinderScan.Find(plane).Length >= 3 ? Decode(plane, smooth: false)?.Text : null;
    }

    private static IEnumerable<PlaneKind> KindsFor(Raster picture)
    {
        if (picture.Width < PictureLimits.MinSide || picture.Height < PictureLimits.MinSide)
        {
            yield break;
        }

        yield return PlaneKind.Brightness;
        if (picture.IsColourful)
        {
            yield return PlaneKind.Darkest;
            yield return PlaneKind.Red;
            yield return PlaneKind.Green;
            yield return PlaneKind.Blue;
        }

        if (picture.HasCover)
        {
            yield return PlaneKind.Cover;
        }
    }

    // One code is read, wiped out, and the next one looked for.
    private static List<string> ReadAll(GreyPlane plane, Finder[] finders, PictureBudget budget)
    {
        var codes = new List<string>();
        var left = finders.ToList();
        for (var i = 0; i < MaxTries && codes.Count < PictureLimits.MaxCodes && left.Count >= 3; i++)
        {
            var corners = FinderTriples.Best(left);
            if (corners is null || ReadOne(plane, corners, budget) is not { } code)
            {
                if (corners is null)
                {
                    break;
                }

                left.Remove(corners[0]); // one of them does not belong
                continue;
            }

            codes.Add(code);
            plane.Wipe(Area.Around(corners.Select(c => (c.X, c.Y)), 4 * corners[0].Module));
            left.RemoveAll(f => corners.Contains(f));
        }

        return codes;
    }

    private static string? ReadOne(GreyPlane plane, Finder[] corners, PictureBudget budget)
    {
        var module = corners.Average(c => c.Module);
        var area = FinderTriples.AreaOf(corners, 8 * module);
        var scale = module > 2 * GoodModule ? GoodModule / module : module < 3 ? Math.Ceiling(4 / module) : 1;
        var size = (long)(area.Width * scale) * (long)(area.Height * scale);
        if (size > PictureLimits.MaxPixels || !budget.Spend(size, 2 * PictureBudget.ReadCost))
        {
            return null;
        }

        var cut = plane.Cut(area, scale);
        var code = Decode(cut, smooth: true) ?? Decode(cut, smooth: false);
        return code is null ? null : code.Text.Length > PictureLimits.MaxChars ? code.Text[..PictureLimits.MaxChars] : code.Text;
    }

    private static Result? Decode(GreyPlane plane, bool smooth)
    {
        var source = new RGBLuminanceSource(plane.Pixels, plane.Width, plane.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        Binarizer binary = smooth ? new HybridBinarizer(source) : new GlobalHistogramBinarizer(source);
        try
        {
            return new QRCodeReader().decode(new BinaryBitmap(binary), Hints);
        }
        catch (Exception e) when (e is ReaderException or ArgumentException or IndexOutOfRangeException or InvalidOperationException
            or System.FormatException or OverflowException or NullReferenceException)
        {
            return null; // the library's own words for a damaged code
        }
    }
}
