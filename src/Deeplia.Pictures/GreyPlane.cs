namespace Deeplia.Pictures;

/// <summary>One picture as brightness alone.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="height">Rows.</param>
/// <param name="pixels">Row after row, 0 black to 255 white; <c>width × height</c> of them.</param>
internal sealed class GreyPlane(int width, int height, byte[] pixels)
{
    /// <summary>Pixels in a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>Row after row.</summary>
    public byte[] Pixels => pixels;

    /// <summary>One row.</summary>
    /// <param name="y">Which.</param>
    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * width, width);

    /// <summary>Black for white and white for black.</summary>
    public GreyPlane Inverted()
    {
        var turned = new byte[pixels.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = (byte)(255 - pixels[i]);
        }

        return new GreyPlane(width, height, turned);
    }

    /// <summary>A part of the plane at another size; what lies outside the plane is white.</summary>
    /// <param name="area">The part; it may reach beyond the plane.</param>
    /// <param name="scale">Size of a pixel of this plane in pixels of the new one.</param>
    public GreyPlane Cut(Area area, double scale)
    {
        var (w, h) = (Math.Max(1, (int)(area.Width * scale)), Math.Max(1, (int)(area.Height * scale)));
        var cut = new byte[w * h];
        var reach = Math.Max(1, (int)(1 / scale)); // shrinking takes the mean of as many pixels as become one
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                cut[(y * w) + x] = Mean(area.Left + (int)(x / scale), area.Top + (int)(y / scale), reach);
            }
        }

        return new GreyPlane(w, h, cut);
    }

    /// <summary>Paints a part white.</summary>
    /// <param name="area">The part.</param>
    public void Wipe(Area area)
    {
        var (left, right) = (Math.Clamp(area.Left, 0, width), Math.Clamp(area.Left + area.Width, 0, width));
        for (var y = Math.Max(0, area.Top); y < Math.Min(height, area.Top + area.Height); y++)
        {
            pixels.AsSpan((y * width) + left, Math.Max(0, right - left)).Fill(255);
        }
    }

    private byte Mean(int left, int top, int reach)
    {
        var sum = 0;
        for (var y = top; y < top + reach; y++)
        {
            for (var x = left; x < left + reach; x++)
            {
                sum += x >= 0 && y >= 0 && x < width && y < height ? pixels[(y * width) + x] : 255;
            }
        }

        return (byte)(sum / (reach * reach));
    }
}
