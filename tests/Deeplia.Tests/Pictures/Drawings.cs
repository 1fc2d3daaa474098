using System.Globalization;
using System.Text;

namespace Deeplia.Tests.Pictures;

/// <summary>Codes drawn without a picture.</summary>
internal static class Drawings
{
    // Terminals draw the light modules, for their ground is dark.
    public static string HalfBlocks(DrawnCode code, bool lightOnDark)
    {
        var text = new StringBuilder();
        for (var y = -2; y < code.Side + 2; y += 2)
        {
            for (var x = -2; x < code.Side + 2; x++)
            {
                var (up, down) = (code.IsDark(x, y) != lightOnDark, code.IsDark(x, y + 1) != lightOnDark);
                text.Append(up ? (down ? '█' : '▀') : down ? '▄' : ' ');
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    public static string Pairs(DrawnCode code, (string Dark, string Light) signs)
    {
        var text = new StringBuilder();
        for (var y = 0; y < code.Side; y++)
        {
            for (var x = 0; x < code.Side; x++)
            {
                text.Append(code.IsDark(x, y) ? signs.Dark : signs.Light);
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    public static string Braille(DrawnCode code)
    {
        int[] bits = [0, 3, 1, 4, 2, 5, 6, 7];
        var text = new StringBuilder();
        for (var y = 0; y < code.Side; y += 4)
        {
            for (var x = 0; x < code.Side; x += 2)
            {
                var sign = 0x2800;
                for (var i = 0; i < 8; i++)
                {
                    sign |= code.IsDark(x + (i % 2), y + (i / 2)) ? 1 << bits[i] : 0;
                }

                text.Append((char)sign);
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>A table: cells coloured by attribute (0), by class (1), or runs of cells in one (2).</summary>
    public static string Table(DrawnCode code, int way)
    {
        var html = new StringBuilder("<style>.d{background:#101010}.w{background-color:white}</style><p>Hello</p><table cellspacing=0 cellpadding=0>");
        for (var y = 0; y < code.Side; y++)
        {
            html.Append("<tr>");
            for (int x = 0, run; x < code.Side; x += run)
            {
                for (run = 1; way == 2 && x + run < code.Side && code.IsDark(x + run, y) == code.IsDark(x, y); run++)
                {
                }

                var dark = code.IsDark(x, y);
                html.Append(way switch
                {
                    0 => $"<td width=4 height=4 bgcolor=\"{(dark ? "#000000" : "#FFFFFF")}\"></td>",
                    1 => $"<td class=\"{(dark ? 'd' : 'w')}\">&nbsp;</td>",
                    _ => $"<td colspan={run} style=\"background-color:{(dark ? "black" : "#fff")};height:5px\"></td>",
                });
            }

            html.Append("</tr>");
        }

        return html.Append("</table><p>Sincerely yours, the desk of the house</p>").ToString();
    }

    /// <summary>Boxes in a row each, or floating boxes that break their rows by themselves.</summary>
    public static string Boxes(DrawnCode code, bool floating)
    {
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<div style=\"width:{code.Side * 5}px\">");
        for (var y = 0; y < code.Side; y++)
        {
            html.Append(floating ? "" : "<div>");
            for (var x = 0; x < code.Side; x++)
            {
                html.Append(CultureInfo.InvariantCulture,
                    $"<span style=\"float:left;width:5px;height:5px;background:{(code.IsDark(x, y) ? "#000" : "#fff")}\"></span>");
            }

            html.Append(floating ? "" : "</div>");
        }

        return html.Append("</div>").ToString();
    }
}
