using System.Collections.Concurrent;
using Deeplia.Pictures;
using SkiaSharp;

namespace Deeplia.Fuzz;

/// <summary>Picture files that are whole but for a few bytes: mutated letters would never get past a decoder's first look.</summary>
internal static class PictureFiles
{
    private const int MaxPatches = 24;
    private static readonly ConcurrentDictionary<SKEncodedImageFormat, byte[]> Whole = [];

    /// <summary>Reads a picture of one format, damaged as the input says: pairs of a place and a byte.</summary>
    public static void Read(SKEncodedImageFormat format, byte[] input)
    {
        var file = (byte[])Whole.GetOrAdd(format, Make).Clone();
        for (var i = 0; i + 3 < input.Length && i < MaxPatches * 3; i += 3)
        {
            file[((input[i] << 8) | input[i + 1]) % file.Length] = input[i + 2];
        }

        var budget = new PictureBudget();
        if (Raster.Decode(file.AsMemory(0, file.Length - (input.Length % 7)), budget) is { } picture)
        {
            CodeReader.Read(picture, budget);
        }
    }

    /// <summary>Reads modules as they come.</summary>
    public static void ReadModules(byte[] input)
    {
        var side = 21 + (4 * (input.Length % 4));
        CodeReader.ReadGrid(side, side, (x, y) => IsCorner(x, y, side) ?? IsOdd(input, (y * side) + x), new PictureBudget());
    }

    private static bool IsOdd(byte[] input, int at) => at < input.Length && (input[at] & 1) != 0;

    // True and false are the module of a corner square or its rim; null is any other.
    private static bool? IsCorner(int x, int y, int side)
    {
        var (dx, dy) = (x >= side - 8 ? side - 1 - x : x, y >= side - 8 ? side - 1 - y : y);
        return dx > 7 || dy > 7 || (x >= side - 8 && y >= side - 8) ? null
            : dx < 7 && dy < 7 && (dx is 0 or 6 || dy is 0 or 6 || (dx is > 1 and < 5 && dy is > 1 and < 5));
    }

    private static byte[] Make(SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(64, 48);
        for (var i = 0; i < 64 * 48; i++)
        {
            picture.SetPixel(i % 64, i / 64, new SKColor((byte)(i * 7), (byte)(i * i), (byte)(i / 5), (byte)(i % 3 == 0 ? 90 : 255)));
        }

        using var data = picture.Encode(format, 70);
        return data.ToArray();
    }
}
