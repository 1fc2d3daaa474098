using Deeplia.Mail.Attachments.Files;
using Deeplia.Pictures;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Draws the filled rectangles and thick lines of a page (ISO 32000-1 §8.5): a QR code needs no more.</summary>
internal sealed class PdfDrawing
{
    private const int LeastShapes = 40; // the smallest code has more dark runs than that
    private const int MostShapes = 20_000;
    private const int Side = 900;
    private const double Light = 0.5;

    private readonly List<(double X, double Y, double Width, double Height)> _filled = [];
    private readonly List<(double X, double Y, double Width, double Height)> _open = [];
    private readonly Stack<(double[] Matrix, bool IsDark, double LineWidth)> _saved = [];
    private double[] _matrix = [1, 0, 0, 1, 0, 0];
    private (double X, double Y) _at;
    private (double X, double Y, double ToX, double ToY)? _line;
    private bool _isDark = true;
    private double _lineWidth = 1;

    /// <summary>The page's dark shapes as a picture, or null when there are too few for a code.</summary>
    /// <param name="scan">The walk that pays for it.</param>
    /// <param name="content">A content stream.</param>
    public static Raster? Read(FileScan scan, ReadOnlyMemory<byte> content)
    {
        var drawing = new PdfDrawing();
        var parser = new PdfParser(content, scan.Work);
        var operands = new List<object?>();
        while (!parser.AtEnd && drawing._filled.Count < MostShapes)
        {
            var value = parser.Read();
            if (value is PdfParser.Word word)
            {
                drawing.Act(word.Text, [.. operands.OfType<double>()]);
                operands.Clear();
            }
            else if (operands.Count < 100)
            {
                operands.Add(value);
            }
        }

        return drawing._filled.Count >= LeastShapes && scan.Work.Spend(Side * Side) ? drawing.Paint() : null;
    }

    private void Act(string verb, double[] n)
    {
        switch (verb)
        {
            case "q":
                _saved.Push((_matrix, _isDark, _lineWidth));
                break;
            case "Q" when _saved.Count > 0:
                (_matrix, _isDark, _lineWidth) = _saved.Pop();
                break;
            case "cm" when n.Length == 6:
                _matrix = Times(n, _matrix);
                break;
            case "g" or "G" when n.Length == 1:
                _isDark = n[0] < Light;
                break;
            case "rg" or "RG" or "sc" or "scn" or "SC" or "SCN" when n.Length == 3:
                _isDark = (n[0] * 0.3) + (n[1] * 0.59) + (n[2] * 0.11) < Light;
                break;
            case "k" or "K" when n.Length == 4:
                _isDark = n[3] > Light || n[0] + n[1] + n[2] > 3 * Light;
                break;
            case "w" when n.Length == 1:
                _lineWidth = n[0];
                break;
            default:
                Shape(verb, n);
                break;
        }
    }

    private void Shape(string verb, double[] n)
    {
        switch (verb)
        {
            case "re" when n.Length == 4:
                _open.Add((n[0], n[1], n[2], n[3]));
                break;
            case "m" when n.Length == 2:
                _at = (n[0], n[1]);
                _line = null;
                break;
            case "l" when n.Length == 2:
                _line = Stretch(n[0], n[1]);
                AddLine(n[0], n[1]);
                _at = (n[0], n[1]);
                break;
            case "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                Fill();
                break;
            case "S" or "s" or "n":
                Stroke(verb != "n");
                break;
            default:
                break;
        }
    }

    // The box around the points of a path since its start: a square drawn line by line.
    private (double X, double Y, double ToX, double ToY) Stretch(double x, double y)
    {
        var (left, low, right, high) = _line ?? (_at.X, _at.Y, _at.X, _at.Y);
        return (Math.Min(left, x), Math.Min(low, y), Math.Max(right, x), Math.Max(high, y));
    }

    private readonly List<(double X, double Y, double Width, double Height)> _strokes = [];

    private void AddLine(double x, double y)
    {
        if (_strokes.Count < MostShapes && y == _at.Y)
        {
            _strokes.Add((Math.Min(x, _at.X), y - (_lineWidth / 2), Math.Abs(x - _at.X), _lineWidth));
        }
    }

    private void Fill()
    {
        if (_line is { } box)
        {
            _open.Add((box.X, box.Y, box.ToX - box.X, box.ToY - box.Y));
        }

        Keep(_open);
        Clear();
    }

    private void Stroke(bool isDrawn)
    {
        if (isDrawn)
        {
            Keep(_strokes);
        }

        Clear();
    }

    private void Clear()
    {
        _open.Clear();
        _strokes.Clear();
        _line = null;
    }

    private void Keep(List<(double X, double Y, double Width, double Height)> shapes)
    {
        foreach (var (x, y, w, h) in _isDark ? shapes : [])
        {
            var (ax, ay) = Place(x, y);
            var (bx, by) = Place(x + w, y + h);
            _filled.Add((Math.Min(ax, bx), Math.Min(ay, by), Math.Abs(bx - ax), Math.Abs(by - ay)));
        }
    }

    private (double X, double Y) Place(double x, double y) =>
        ((x * _matrix[0]) + (y * _matrix[2]) + _matrix[4], (x * _matrix[1]) + (y * _matrix[3]) + _matrix[5]);

    private static double[] Times(double[] a, double[] b) =>
    [
        (a[0] * b[0]) + (a[1] * b[2]), (a[0] * b[1]) + (a[1] * b[3]), (a[2] * b[0]) + (a[3] * b[2]), (a[2] * b[1]) + (a[3] * b[3]),
        (a[4] * b[0]) + (a[5] * b[2]) + b[4], (a[4] * b[1]) + (a[5] * b[3]) + b[5],
    ];

    // Page-wide rectangles are paper, not modules.
    private Raster? Paint()
    {
        var widest = _filled.OrderBy(s => s.Width * s.Height).ElementAt(_filled.Count * 9 / 10);
        var shapes = _filled.Where(s => s.Width * s.Height <= Math.Max(widest.Width * widest.Height, 1e-9) * 60).ToList();
        var (left, low) = (shapes.Min(s => s.X), shapes.Min(s => s.Y));
        var size = Math.Max(shapes.Max(s => s.X + s.Width) - left, shapes.Max(s => s.Y + s.Height) - low);
        if (size is <= 0 || !double.IsFinite(size))
        {
            return null;
        }

        const int Margin = Side / 12;
        var scale = (Side - (2 * Margin)) / size;
        var dark = new bool[Side * Side];
        foreach (var (x, y, w, h) in shapes)
        {
            var (fromX, toX) = (Pixel((x - left) * scale), Pixel((x + w - left) * scale));
            var (fromY, toY) = (Pixel((y - low) * scale), Pixel((y + h - low) * scale));
            for (var row = fromY; row < toY; row++)
            {
                dark.AsSpan(((Side - 1 - row) * Side) + fromX, toX - fromX).Fill(true);
            }
        }

        return Raster.Paint(Side, Side, (x, y) => dark[(y * Side) + x] ? 0 : 0xFFFFFF);

        static int Pixel(double place) => Math.Clamp((int)Math.Round(place) + Margin, 0, Side - 1);
    }
}
