namespace Deeplia.Mail.Pictures;

/// <summary>Something drawn without a picture: cells that are dark or light.</summary>
/// <param name="width">Cells in a row.</param>
/// <param name="height">Rows.</param>
/// <param name="dark">Row after row, whether each cell is dark.</param>
public sealed class ModuleGrid(int width, int height, bool[] dark)
{
    private const int LeastSide = 21; // version 1 (ISO/IEC 18004 §5.3)
    private const int GreatestSide = 177; // version 40

    /// <summary>Cells in a row.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>Whether a cell is dark.</summary>
    /// <param name="x">Its column.</param>
    /// <param name="y">Its row.</param>
    public bool IsDark(int x, int y) => dark[(y * width) + x];

    /// <summary>The drawing as a QR code may be: cut to its border, a cell for a module, dark on light and the reverse.</summary>
    internal IEnumerable<ModuleGrid> AsCodes()
    {
        foreach (var side in (ModuleGrid[])[this, Cut().Turned()])
        {
            if (side.Cut().Shrunk() is { } code && code.Width == code.Height && code.Width is >= LeastSide and <= GreatestSide
                && (code.Width - LeastSide) % 4 == 0)
            {
                yield return code;
            }
        }
    }

    private ModuleGrid Turned() => Make(width, height, (x, y) => !IsDark(x, y));

    // To the smallest rectangle that holds all dark cells.
    private ModuleGrid Cut()
    {
        var (left, top, right, bottom) = (width, height, -1, -1);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (IsDark(x, y))
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), y);
                }
            }
        }

        return right < 0 ? new ModuleGrid(0, 0, []) : Make(right - left + 1, bottom - top + 1, (x, y) => IsDark(left + x, top + y));
    }

    // Where every run is a multiple of some length, that length is a module.
    private ModuleGrid? Shrunk()
    {
        var (across, down) = (Common(width, height, IsDark), Common(height, width, (y, x) => IsDark(x, y)));
        return across == 0 || down == 0 ? null : Make(width / across, height / down, (x, y) => IsDark(x * across, y * down));
    }

    private static int Common(int length, int lines, Func<int, int, bool> isDark)
    {
        var common = 0;
        for (var line = 0; line < lines && common != 1; line++)
        {
            var start = 0;
            for (var i = 1; i <= length; i++)
            {
                if (i == length || isDark(i, line) != isDark(start, line))
                {
                    common = Divisor(common, i - start);
                    start = i;
                }
            }
        }

        return common;
    }

    private static int Divisor(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static ModuleGrid Make(int width, int height, Func<int, int, bool> isDark)
    {
        var cells = new bool[width * height];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = isDark(i % width, i / width);
        }

        return new ModuleGrid(width, height, cells);
    }
}
