using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>Where a code may stand: turned, on a page, in a photograph, cut to pieces.</summary>
internal static class Scenes
{
    public static SKBitmap Turned(SKBitmap code, float degrees) => On(code.Width * 3 / 2, code.Width * 3 / 2, canvas =>
    {
        canvas.Translate(code.Width * 0.75f, code.Width * 0.75f);
        canvas.RotateDegrees(degrees);
        Put(canvas, code, -code.Width / 2f, -code.Width / 2f);
    });

    public static SKBitmap Mirrored(SKBitmap code) => On(code.Width, code.Height, canvas =>
    {
        canvas.Scale(-1, 1, code.Width / 2f, 0);
        Put(canvas, code, 0, 0);
    });

    public static SKBitmap Leaning(SKBitmap code, Random random) => On(code.Width * 3 / 2, code.Height * 3 / 2, canvas =>
    {
        var matrix = SKMatrix.Identity;
        matrix.SkewX = (float)((random.NextDouble() * 0.3) - 0.15);
        matrix.Persp0 = (float)(random.NextDouble() * 0.0005);
        canvas.Translate(code.Width / 5f, code.Height / 5f);
        canvas.Concat(matrix);
        Put(canvas, code, 0, 0);
    });

    public static SKBitmap Page(SKBitmap code, Random random) => On(1_240, 1_754, canvas =>
    {
        using var ink = new SKPaint { Color = new SKColor(40, 40, 40) };
        for (var y = 80; y < 1_700; y += 26)
        {
            for (var x = 90; x < 1_000 + random.Next(150);)
            {
                var length = random.Next(3, 14);
                canvas.DrawRect(x, y, length, 10 + random.Next(6), ink);
                x += length + random.Next(3, 12);
            }
        }

        ink.Color = SKColors.White;
        var (left, top) = (random.Next(100, 700), random.Next(100, 1_300));
        canvas.DrawRect(left - 8, top - 8, code.Width + 16, code.Height + 16, ink);
        Put(canvas, code, left, top);
    });

    public static SKBitmap Photograph(SKBitmap code, Random random)
    {
        var picture = On(1_600, 1_200, canvas =>
        {
            for (var i = 0; i < 300; i++)
            {
                using var paint = new SKPaint
                {
                    Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), 90),
                    IsAntialias = true,
                };
                canvas.DrawCircle(random.Next(1_600), random.Next(1_200), random.Next(20, 200), paint);
            }

            canvas.Translate(random.Next(100, 900), random.Next(250, 600));
            canvas.RotateDegrees(random.Next(-20, 20));
            using var soft = new SKPaint { ImageFilter = SKImageFilter.CreateBlur(0.8f, 0.8f) };
            canvas.DrawBitmap(code, 0, 0, SKSamplingOptions.Default, soft);
            using var shade = new SKPaint
            {
                Shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(code.Width, code.Height),
                    [new SKColor(0, 0, 0, 0), new SKColor(0, 0, 0, 130)], SKShaderTileMode.Clamp),
            };
            canvas.DrawRect(0, 0, code.Width, code.Height, shade);
        });
        return picture;
    }

    public static SKBitmap Beside(SKBitmap one, SKBitmap other) => On(one.Width + other.Width + 20, Math.Max(one.Height, other.Height), canvas =>
    {
        Put(canvas, one, 0, 0);
        Put(canvas, other, one.Width + 20, 0);
    });

    public static IEnumerable<SKBitmap> Cut(SKBitmap whole, int columns, int rows)
    {
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var (left, top) = (whole.Width * x / columns, whole.Height * y / rows);
                var (right, bottom) = (whole.Width * (x + 1) / columns, whole.Height * (y + 1) / rows);
                yield return On(right - left, bottom - top, canvas => Put(canvas, whole, -left, -top));
            }
        }
    }

    /// <summary>A sheet of white paper with something on it.</summary>
    public static SKBitmap On(int width, int height, Action<SKCanvas> paint)
    {
        var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        paint(canvas);
        return picture;
    }

    private static void Put(SKCanvas canvas, SKBitmap picture, float x, float y) =>
        canvas.DrawBitmap(picture, x, y, new SKSamplingOptions(SKFilterMode.Linear));
}
