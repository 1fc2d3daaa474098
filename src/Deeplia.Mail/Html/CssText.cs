using System.Buffers;
using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Html;

/// <summary>Small readings of CSS values.</summary>
internal static class CssText
{
    private const double DefaultFontPixels = 16;
    private static readonly SearchValues<char> EmptyRectangle = SearchValues.Create("01px, ");

    /// <summary>Takes comments out and undoes escapes, as a browser does before it reads (CSS Syntax 3 §4.3.7).</summary>
    public static string Simplify(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                var end = text[(i + 2)..].IndexOf("*/", StringComparison.Ordinal);
                i = end < 0 ? text.Length : i + end + 3;
                result.Append(' ');
            }
            else if (text[i] == '\\' && i + 1 < text.Length)
            {
                i = Unescape(text, i + 1, result);
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Finds a character that stands outside quotes and brackets.</summary>
    public static int IndexOutside(ReadOnlySpan<char> text, char wanted)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == wanted && depth == 0)
            {
                return i;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else
            {
                depth = c == '(' ? depth + 1 : c == ')' && depth > 0 ? depth - 1 : depth;
            }
        }

        return -1;
    }

    /// <summary>Reads a number with its unit; lengths become CSS pixels.</summary>
    public static bool TryLength(ReadOnlySpan<char> text, out double number, out CssUnit unit)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '+'))
        {
            end++;
        }

        unit = CssUnit.Pixels;
        if (!double.TryParse(text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        var name = text[end..].Trim();
        if (name is "%" or "em" or "EM")
        {
            unit = CssUnit.Relative;
            number = name is "%" ? number / 100 : number;
        }
        else
        {
            number *= name is "pt" or "PT" ? 4.0 / 3 : name is "rem" ? DefaultFontPixels : name is "in" ? 96 : name is "cm" ? 37.8 : 1;
        }

        return true;
    }

    /// <summary>The first word of a background that is a colour.</summary>
    public static int FirstColour(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = IndexOutside(text, ' ');
            var word = end < 0 ? text : text[..end];
            var colour = CssColor.Parse(word);

            // "none" says here that there is no picture.
            if (colour != CssColor.Invalid && !word.Equals("none", StringComparison.OrdinalIgnoreCase))
            {
                return colour;
            }

            text = end < 0 ? [] : text[(end + 1)..];
        }

        return CssColor.Transparent;
    }

    /// <summary>Whether a clip leaves nothing to see.</summary>
    public static bool ClipsAll(ReadOnlySpan<char> value)
    {
        var open = value.IndexOf('(');
        if (open < 0)
        {
            return false;
        }

        var inner = value[(open + 1)..].Trim(" )");
        var name = value[..open].Trim();
        return name.Equals("rect", StringComparison.OrdinalIgnoreCase) ? inner.IndexOfAnyExcept(EmptyRectangle) < 0
            : name.Equals("inset", StringComparison.OrdinalIgnoreCase) ? inner is "50%" or "100%"
            : name.Equals("circle", StringComparison.OrdinalIgnoreCase) && inner is "0" or "0px";
    }

    /// <summary>Whether a transformation leaves nothing to see.</summary>
    public static bool ScalesAway(ReadOnlySpan<char> value) =>
        value.StartsWith("scale", StringComparison.OrdinalIgnoreCase)
        && value.IndexOf('(') is > 0 and var open
        && TryLength(value[(open + 1)..].Trim(" )"), out var factor, out _)
        && Math.Abs(factor) < 0.02;

    private static int Unescape(ReadOnlySpan<char> text, int start, StringBuilder result)
    {
        var end = start;
        while (end < text.Length && end < start + 6 && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        if (end == start)
        {
            result.Append(text[start]);
            return start;
        }

        var code = int.Parse(text[start..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        result.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        return end < text.Length && char.IsWhiteSpace(text[end]) ? end : end - 1;
    }
}
