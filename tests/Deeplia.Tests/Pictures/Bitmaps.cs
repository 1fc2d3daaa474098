using System.Buffers.Binary;
using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>Windows bitmaps: the drawing library reads them and does not write them.</summary>
internal static class Bitmaps
{
    public static byte[] Bmp(SKBitmap picture)
    {
        var (w, h) = (picture.Width, picture.Height);
        var stride = ((w * 3) + 3) / 4 * 4;
        var file = new byte[54 + (stride * h)];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), w);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), h);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(28), 24);
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                var colour = picture.GetPixel(x, h - 1 - y);
                var at = 54 + (y * stride) + (x * 3);
                (file[at], file[at + 1], file[at + 2]) = (colour.Blue, colour.Green, colour.Red);
            }
        }

        return file;
    }
}
