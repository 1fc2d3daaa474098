using System.Globalization;
using SkiaSharp;

namespace Deeplia.Pictures;

/// <summary>A picture decoded: pixels of blue, green, red and cover, a byte each.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="height">Rows.</param>
/// <param name="pixels">Row after row, four bytes a pixel, colours not multiplied by their cover.</param>
public sealed class Raster(int width, int height, byte[] pixels)
{
    private const int Colourful = 40; // distance between the channels that an eye sees
    private const int SamplesAside = 64;

    /// <summary>Pixels in a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>Row after row.</summary>
    internal byte[] Pixels => pixels;

    /// <summary>Decodes a picture: PNG, JPEG, GIF (its first frame), BMP, WebP, ICO.</summary>
    /// <param name="file">The file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <returns>The picture, perhaps at a smaller scale; null when it is broken, of another kind, or too large.</returns>
    public static Raster? Decode(ReadOnlyMemory<byte> file, PictureBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width > PictureLimits.MaxSide || codec.Info.Height > PictureLimits.MaxSide)
        {
            return null;
        }

        var size = SizeFor(codec);
        var count = (long)size.Width * size.Height;
        if (size.Width < 1 || size.Height < 1 || count > PictureLimits.MaxPixels || !budget.Spend(count, PictureBudget.DecodeCost))
        {
            return null;
        }

        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Bgra8888, SKAlphaType.Unpremul);
        var pixels = new byte[info.BytesSize];
        SKCodecResult result;
        unsafe
        {
            fixed (byte* start = pixels)
            {
                result = codec.GetPixels(info, (nint)start);
            }
        }

        return result is SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput
            ? new Raster(size.Width, size.Height, pixels)
            : null;
    }

    /// <summary>A picture from its raw samples.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="colourOf">Red, green and blue of a pixel as <c>0xRRGGBB</c>, given its column and row.</param>
    public static Raster Paint(int width, int height, Func<int, int, int> colourOf)
    {
        ArgumentNullException.ThrowIfNull(colourOf);
        var pixels = new byte[width * height * 4];
        for (var (y, i) = (0, 0); y < height; y++)
        {
            for (var x = 0; x < width; x++, i += 4)
            {
                var colour = colourOf(x, y);
                (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = ((byte)colour, (byte)(colour >> 8), (byte)(colour >> 16), 255);
            }
        }

        return new Raster(width, height, pixels);
    }

    /// <summary>The picture in grey, on white paper, as a PGM file (netpbm, P5, 8 bits).</summary>
    public byte[] ToPgm()
    {
        var head = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{width} {height}\n255\n"));
        return [.. head, .. Plane(PlaneKind.Brightness).Pixels];
    }

    /// <summary>Whether colours tell what brightness may not.</summary>
    internal bool IsColourful
    {
        get
        {
            var (dx, dy, seen) = (Math.Max(1, width / SamplesAside), Math.Max(1, height / SamplesAside), 0);
            for (var y = dy / 2; y < height; y += dy)
            {
                for (var x = dx / 2; x < width; x += dx)
                {
                    var p = pixels.AsSpan(((y * width) + x) * 4, 3);
                    seen += Math.Max(p[0], Math.Max(p[1], p[2])) - Math.Min(p[0], Math.Min(p[1], p[2])) > Colourful ? 1 : 0;
                }
            }

            return seen > SamplesAside / 2;
        }
    }

    /// <summary>Whether some pixels let through what lies behind.</summary>
    internal bool HasCover
    {
        get
        {
            for (var i = 3; i < pixels.Length; i += 4)
            {
                if (pixels[i] < 255)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The picture on white paper, as brightness of one kind.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="step">Every which pixel is taken, across and down.</param>
    internal GreyPlane Plane(PlaneKind kind, int step = 1)
    {
        var (w, h) = (width / step, height / step);
        var plane = new byte[w * h];
        for (var y = 0; y < h; y++)
        {
            var row = pixels.AsSpan(y * step * width * 4, width * 4);
            for (var x = 0; x < w; x++)
            {
                plane[(y * w) + x] = Grey(row.Slice(x * step * 4, 4), kind);
            }
        }

        return new GreyPlane(w, h, plane);
    }

    private static byte Grey(ReadOnlySpan<byte> pixel, PlaneKind kind)
    {
        var value = kind switch
        {
            PlaneKind.Brightness => ((pixel[2] * 77) + (pixel[1] * 150) + (pixel[0] * 29)) >> 8,
            PlaneKind.Darkest => Math.Min(pixel[0], Math.Min(pixel[1], pixel[2])),
            PlaneKind.Red => pixel[2],
            PlaneKind.Green => pixel[1],
            PlaneKind.Blue => pixel[0],
            PlaneKind.Cover => 255,
        };
        return kind == PlaneKind.Cover ? (byte)(255 - pixel[3]) : (byte)(255 - ((255 - value) * pixel[3] / 255));
    }

    // JPEG and WebP decode at a fraction of their size for a fraction of the cost.
    private static SKSizeI SizeFor(SKCodec codec)
    {
        var count = (long)codec.Info.Width * codec.Info.Height;
        return count <= PictureLimits.EnoughPixels
            ? codec.Info.Size
            : codec.GetScaledDimensions((float)Math.Sqrt((double)PictureLimits.EnoughPixels / count));
    }
}
