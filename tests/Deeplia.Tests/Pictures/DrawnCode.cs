using QRCoder;
using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>A QR code of another maker than the reader's, drawn in the ways in which senders draw them.</summary>
internal sealed class DrawnCode
{
    private const int Quiet = 4;
    private readonly List<System.Collections.BitArray> _modules;

    public DrawnCode(string text, QRCodeGenerator.ECCLevel level = QRCodeGenerator.ECCLevel.M)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, level);
        _modules = data.ModuleMatrix;
    }

    /// <summary>Modules on a side, without the quiet zone.</summary>
    public int Side => _modules.Count - (2 * Quiet);

    public bool IsDark(int x, int y) =>
        x >= -Quiet && y >= -Quiet && x < Side + Quiet && y < Side + Quiet && _modules[y + Quiet][x + Quiet];

    public SKBitmap Draw(int module, CodeLook look)
    {
        var size = (Side + (2 * look.Margin)) * module;
        var picture = new SKBitmap(new SKImageInfo(size, size, SKColorType.Bgra8888, SKAlphaType.Unpremul));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(look.Light);
        using var paint = new SKPaint { IsAntialias = look.IsRound };
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                if (IsDark(x, y))
                {
                    paint.Color = look.DarkAt((double)x / Side, (double)y / Side);
                    Module(canvas, paint, (x + look.Margin) * module, (y + look.Margin) * module, module, look.IsRound && !IsFinder(x, y));
                }
            }
        }

        if (look.HasLogo)
        {
            paint.Color = SKColors.Crimson;
            canvas.DrawCircle(size / 2f, size / 2f, Side * module / 9f, paint);
        }

        return picture;
    }

    private bool IsFinder(int x, int y) => (x < 7 && y < 7) || (x >= Side - 7 && y < 7) || (x < 7 && y >= Side - 7);

    private static void Module(SKCanvas canvas, SKPaint paint, int x, int y, int size, bool round)
    {
        if (round)
        {
            canvas.DrawCircle(x + (size / 2f), y + (size / 2f), size * 0.47f, paint);
        }
        else
        {
            canvas.DrawRect(x, y, size, size, paint);
        }
    }
}
