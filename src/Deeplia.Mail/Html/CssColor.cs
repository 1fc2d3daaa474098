using System.Collections.Frozen;
using System.Globalization;

namespace Deeplia.Mail.Html;

/// <summary>Colours as 0xRRGGBB, with negative codes for what is no single colour.</summary>
internal static class CssColor
{
    /// <summary>Cannot be known: a picture, a gradient, a variable.</summary>
    public const int Unknown = -1;

    /// <summary>Nothing is painted.</summary>
    public const int Transparent = -2;

    /// <summary>As the parent.</summary>
    public const int Inherit = -3;

    /// <summary>The value is not a colour; the declaration is ignored.</summary>
    public const int Invalid = -4;

    public const int White = 0xFFFFFF;

    // A stroke of this difference per channel is the least that an eye finds without searching.
    private const int MaxChannelDifference = 32;
    private const double NearContrast = 1.1;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Names = new Dictionary<string, int>
    {
        ["white"] = 0xFFFFFF, ["black"] = 0, ["red"] = 0xFF0000, ["green"] = 0x008000, ["blue"] = 0x0000FF,
        ["yellow"] = 0xFFFF00, ["gray"] = 0x808080, ["grey"] = 0x808080, ["silver"] = 0xC0C0C0, ["navy"] = 0x000080,
        ["maroon"] = 0x800000, ["purple"] = 0x800080, ["teal"] = 0x008080, ["olive"] = 0x808000, ["lime"] = 0x00FF00,
        ["aqua"] = 0x00FFFF, ["cyan"] = 0x00FFFF, ["fuchsia"] = 0xFF00FF, ["magenta"] = 0xFF00FF, ["orange"] = 0xFFA500,
        ["whitesmoke"] = 0xF5F5F5, ["snow"] = 0xFFFAFA, ["ivory"] = 0xFFFFF0, ["ghostwhite"] = 0xF8F8FF,
        ["floralwhite"] = 0xFFFAF0, ["azure"] = 0xF0FFFF, ["mintcream"] = 0xF5FFFA, ["honeydew"] = 0xF0FFF0,
        ["aliceblue"] = 0xF0F8FF, ["seashell"] = 0xFFF5EE, ["lavender"] = 0xE6E6FA, ["linen"] = 0xFAF0E6,
        ["beige"] = 0xF5F5DC, ["gainsboro"] = 0xDCDCDC, ["lightgray"] = 0xD3D3D3, ["lightgrey"] = 0xD3D3D3,
        ["darkgray"] = 0xA9A9A9, ["darkgrey"] = 0xA9A9A9, ["dimgray"] = 0x696969, ["dimgrey"] = 0x696969,
        ["darkblue"] = 0x00008B, ["darkred"] = 0x8B0000, ["darkgreen"] = 0x006400, ["royalblue"] = 0x4169E1,
        ["steelblue"] = 0x4682B4, ["dodgerblue"] = 0x1E90FF, ["lightblue"] = 0xADD8E6, ["skyblue"] = 0x87CEEB,
        ["pink"] = 0xFFC0CB, ["gold"] = 0xFFD700, ["tomato"] = 0xFF6347, ["coral"] = 0xFF7F50, ["brown"] = 0xA52A2A,
        ["indigo"] = 0x4B0082, ["crimson"] = 0xDC143C, ["slategray"] = 0x708090, ["lightyellow"] = 0xFFFFE0,
        ["windowtext"] = 0, ["window"] = 0xFFFFFF, ["transparent"] = Transparent, ["currentcolor"] = Inherit,
        ["inherit"] = Inherit, ["none"] = Transparent, ["initial"] = Unknown, ["unset"] = Inherit,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads one colour of a style.</summary>
    public static int Parse(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IsEmpty)
        {
            return Invalid;
        }

        if (value[0] == '#')
        {
            return ParseHex(value[1..]);
        }

        if (Names.TryGetValue(value, out var named))
        {
            return named;
        }

        return value.Contains('(') ? CssColorFunction.Parse(value) : Invalid;
    }

    /// <summary>Reads a colour attribute, where the number sign may be missing.</summary>
    public static int ParseAttribute(ReadOnlySpan<char> value)
    {
        var colour = Parse(value);
        value = value.Trim();
        return colour == Invalid && value.Length == 6 ? ParseHex(value) : colour;
    }

    /// <summary>
    /// Whether text of one colour cannot be made out on the other (WCAG 2.2 contrast ratio below 1.1, and no strong
    /// hue apart).
    /// </summary>
    public static bool AreAlike(int text, int ground)
    {
        if (text < 0 || ground < 0)
        {
            return false;
        }

        for (var shift = 0; shift <= 16; shift += 8)
        {
            if (Math.Abs(((text >> shift) & 255) - ((ground >> shift) & 255)) > MaxChannelDifference)
            {
                return false;
            }
        }

        var (light, dark) = (Luminance(text), Luminance(ground));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05) < NearContrast;
    }

    private static double Luminance(int colour) =>
        (0.2126 * Linear((colour >> 16) & 255)) + (0.7152 * Linear((colour >> 8) & 255)) + (0.0722 * Linear(colour & 255));

    private static double Linear(int channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static int ParseHex(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (3 or 4 or 6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return Invalid;
        }

        return digits.Length switch
        {
            3 => Widen(number),
            4 => (number & 15) < 2 ? Transparent : Widen(number >> 4),
            6 => (int)number,
            _ => (number & 255) < 26 ? Transparent : (int)(number >> 8),
        };
    }

    private static int Widen(uint number) =>
        (int)((((number >> 8) & 15) * 0x110000) + (((number >> 4) & 15) * 0x1100) + ((number & 15) * 0x11));
}
