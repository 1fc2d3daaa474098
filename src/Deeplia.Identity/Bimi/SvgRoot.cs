using System.Globalization;
using System.Xml;

namespace Deeplia.Identity.Bimi;

/// <summary>Checks the attributes that only the root has.</summary>
internal static class SvgRoot
{
    public static void Check(XmlReader root, SvgFindings findings)
    {
        var line = (root as IXmlLineInfo)?.LineNumber;
        if (root.GetAttribute("baseProfile") != "tiny-ps")
        {
            findings.Error("baseProfile is not \"tiny-ps\".", line);
        }

        if (root.GetAttribute("version") is not { } version)
        {
            findings.Warning("version=\"1.2\" is missing.");
        }
        else if (version != "1.2")
        {
            findings.Error("version is not \"1.2\".", line);
        }

        if (root.GetAttribute("x") is not null || root.GetAttribute("y") is not null)
        {
            findings.Error("The root element must not have x or y.", line);
        }

        if (root.GetAttribute("viewBox") is not { } viewBox)
        {
            findings.Warning("viewBox is missing.");
        }
        else if (!TryReadBox(viewBox, out var width, out var height))
        {
            findings.Error("viewBox is not four numbers with a size above zero.", line);
        }
        else if (Math.Abs(width - height) > 0.01 * Math.Max(width, height))
        {
            findings.Warning("The image is not square.");
        }
    }

    private static bool TryReadBox(string viewBox, out double width, out double height)
    {
        width = height = 0;
        var parts = viewBox.Split([' ', '\t', '\r', '\n', ','], 5, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 4
            && TryReadNumber(parts[0], out _)
            && TryReadNumber(parts[1], out _)
            && TryReadNumber(parts[2], out width)
            && TryReadNumber(parts[3], out height)
            && width > 0
            && height > 0;
    }

    private static bool TryReadNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);
}
