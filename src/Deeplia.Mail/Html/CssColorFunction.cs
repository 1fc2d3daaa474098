using System.Globalization;

namespace Deeplia.Mail.Html;

/// <summary>Colours written as <c>rgb()</c> and <c>hsl()</c>, old and new spelling (CSS Color 4 §5 and §7); others are unknown.</summary>
internal static class CssColorFunction
{
    // Less paint than this share is not seen.
    private const double LeastAlpha = 0.1;
    private const int MaxParts = 4;

    // What parts the components: commas of the old spelling, white space and the slash before alpha of the new one.
    private const string Separators = ", /\t\r\n\f";

    private enum PartUnit
    {
        Number,
        Percent,
        Degrees,
    }

    /// <summary>Reads a colour that is written with brackets.</summary>
    public static int Parse(ReadOnlySpan<char> value)
    {
        var open = value.IndexOf('(');
        var name = value[..open];
        var isRgb = Is(name, "rgb") || Is(name, "rgba");
        if (!isRgb && !Is(name, "hsl") && !Is(name, "hsla"))
        {
            return CssColor.Unknown;
        }

        Span<(double Number, PartUnit Unit)> parts = stackalloc (double, PartUnit)[MaxParts];
        var count = 0;
        var inner = value[(open + 1)..].TrimEnd(')');
        foreach (var range in inner.SplitAny(Separators))
        {
            var part = inner[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (count == MaxParts)
            {
                return CssColor.Invalid;
            }

            if (!TryRead(part, out parts[count]))
            {
                return CssColor.Unknown;
            }

            count++;
        }

        return count < 3 ? CssColor.Invalid
            : count == MaxParts && Share(parts[3]) < LeastAlpha ? CssColor.Transparent
            : isRgb ? Rgb(Channel(parts[0]), Channel(parts[1]), Channel(parts[2]))
            : Hsl(parts[0].Number, Percent(parts[1].Number), Percent(parts[2].Number));
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    // A variable or a calculation is no number: then the colour cannot be known.
    private static bool TryRead(ReadOnlySpan<char> part, out (double Number, PartUnit Unit) read)
    {
        var end = part.Length;
        while (end > 0 && (char.IsAsciiLetter(part[end - 1]) || part[end - 1] == '%'))
        {
            end--;
        }

        var (factor, unit) = part[end..] switch
        {
            "" => (1, PartUnit.Number),
            "%" => (1, PartUnit.Percent),
            var u when Is(u, "deg") => (1, PartUnit.Degrees),
            var u when Is(u, "grad") => (0.9, PartUnit.Degrees),
            var u when Is(u, "rad") => (180 / Math.PI, PartUnit.Degrees),
            var u when Is(u, "turn") => (360, PartUnit.Degrees),
            var u when end == 0 && Is(u, "none") => (0, PartUnit.Number),
            _ => (double.NaN, PartUnit.Number),
        };
        var number = 0.0;
        var isNumber = end == 0
            ? factor == 0
            : double.TryParse(part[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        read = (number * factor, unit);
        return isNumber && double.IsFinite(read.Number);
    }

    private static double Share((double Number, PartUnit Unit) alpha) =>
        alpha.Unit == PartUnit.Percent ? alpha.Number / 100 : alpha.Number;

    private static double Channel((double Number, PartUnit Unit) part) =>
        part.Unit == PartUnit.Percent ? part.Number / 100 : part.Number / 255;

    private static double Percent(double number) => Math.Clamp(number / 100, 0, 1);

    // CSS Color 4 §7.1, the formula for one channel.
    private static int Hsl(double hue, double saturation, double lightness)
    {
        var reach = saturation * Math.Min(lightness, 1 - lightness);
        var twelfth = (((hue % 360) + 360) % 360) / 30;
        return Rgb(At(0), At(8), At(4));

        double At(double offset)
        {
            var place = (offset + twelfth) % 12;
            return lightness - (reach * Math.Max(-1, Math.Min(Math.Min(place - 3, 9 - place), 1)));
        }
    }

    private static int Rgb(double red, double green, double blue) => (Byte(red) << 16) | (Byte(green) << 8) | Byte(blue);

    private static int Byte(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 255, MidpointRounding.AwayFromZero);
}
