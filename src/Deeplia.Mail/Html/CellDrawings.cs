using System.Globalization;
using Deeplia.Mail.Pictures;

namespace Deeplia.Mail.Html;

/// <summary>Notes tables and rows of boxes that are drawn with the colours of their cells and hold no words.</summary>
internal sealed class CellDrawings
{
    private const int LeastSide = 21;
    private const int MostCells = 60_000;
    private const int MostAcross = 200;
    private const int MostDrawings = 4;
    private const int MostLetters = 4;
    private const int SmallBox = 40; // CSS pixels: a module, not a column of the page

    private readonly List<ModuleGrid> _drawings = [];
    private readonly List<List<(bool IsDark, int Span, int Width)>> _rows = [];
    private int _cells;
    private int _letters;

    /// <summary>The drawings so far.</summary>
    public IReadOnlyList<ModuleGrid> Drawings => _drawings;

    /// <summary>Takes a start tag.</summary>
    public void Start(HtmlTokenizer tag, DeclaredStyle set, in ElementStyle style)
    {
        switch (tag.TagId)
        {
            case HtmlTag.Table:
                End();
                break;
            case HtmlTag.Tr or HtmlTag.Br:
                NewRow();
                break;
            case HtmlTag.Td or HtmlTag.Th:
                Cell(style, Math.Max(1, Number(tag, HtmlAttribute.ColSpan)), WidthOf(tag, set));
                break;
            case HtmlTag.Div or HtmlTag.Span or HtmlTag.P or HtmlTag.I or HtmlTag.B:
                Box(tag, set, style);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes words: a few are a label, more are a table of words.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (_cells == 0)
        {
            return;
        }

        foreach (var c in text)
        {
            _letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        if (_letters > MostLetters)
        {
            End();
        }
    }

    /// <summary>Ends the drawing at hand and keeps it if it may be one.</summary>
    public void End()
    {
        if (_cells >= LeastSide * LeastSide / 2 && _drawings.Count < MostDrawings && Drawing() is { } drawing)
        {
            _drawings.Add(drawing);
        }

        _rows.Clear();
        (_cells, _letters) = (0, 0);
    }

    private void Box(HtmlTokenizer tag, DeclaredStyle set, in ElementStyle style)
    {
        var width = WidthOf(tag, set);
        if (width is > 0 and <= SmallBox)
        {
            Cell(style, 1, width);
        }
        else if (tag.TagId is HtmlTag.Div or HtmlTag.P)
        {
            NewRow();
        }
    }

    private void Cell(in ElementStyle style, int span, int width)
    {
        if (_cells >= MostCells)
        {
            return;
        }

        if (_rows.Count == 0)
        {
            _rows.Add([]);
        }

        _cells++;
        _rows[^1].Add((IsDark(style.Ground), span, width));
    }

    private void NewRow()
    {
        if (_rows is not [.., { Count: 0 }])
        {
            _rows.Add([]);
        }
    }

    private ModuleGrid? Drawing()
    {
        _rows.RemoveAll(r => r.Count == 0);
        var unit = _rows.SelectMany(r => r).Where(c => c.Width > 0).Select(c => c.Width).DefaultIfEmpty(0).Min();
        var bySpan = unit == 0 || _rows.Exists(r => r.Exists(c => c.Span > 1 || c.Width == 0));
        var rows = _rows.ConvertAll(r => r
            .SelectMany(c => Enumerable.Repeat(c.IsDark, Math.Min(MostAcross, bySpan ? c.Span : c.Width / unit)))
            .ToArray());
        if (rows is [{ Length: >= LeastSide * LeastSide } folded] && Math.Sqrt(folded.Length) is var side && side % 1 == 0)
        {
            rows = folded.Chunk((int)side).ToList(); // floating boxes break their rows by the width of what holds them
        }

        var width = rows.Count == 0 ? 0 : rows.GroupBy(r => r.Length).MaxBy(g => g.Count())!.Key;
        rows.RemoveAll(r => r.Length != width);
        return rows.Count >= LeastSide && width >= LeastSide ? new ModuleGrid(width, rows.Count, [.. rows.SelectMany(r => r)]) : null;
    }

    private static int WidthOf(HtmlTokenizer tag, DeclaredStyle set) =>
        (int)set.Pixels(CssProperty.Width, Number(tag, HtmlAttribute.Width));

    private static int Number(HtmlTokenizer tag, HtmlAttribute attribute) =>
        int.TryParse(tag.Span(attribute), CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, 10_000) : 0;

    private static bool IsDark(int colour) =>
        colour >= 0 && (((colour >> 16) & 255) * 3) + (((colour >> 8) & 255) * 6) + (colour & 255) < 1_280;
}
