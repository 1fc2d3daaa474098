using System.Xml;

namespace Deeplia.Identity.Bimi;

/// <summary>Checks what any element's attributes may say: no script, and no reference but to a part of the same image.</summary>
internal static class SvgAttributes
{
    private const string XmlNamespaces = "http://www.w3.org/2000/xmlns/";
    private const string XmlEvents = "http://www.w3.org/2001/xml-events";

    public static void Check(XmlReader element, SvgFindings findings)
    {
        var line = (element as IXmlLineInfo)?.LineNumber;
        var owner = element.LocalName;
        for (var more = element.MoveToFirstAttribute(); more; more = element.MoveToNextAttribute())
        {
            if (element.NamespaceURI != XmlNamespaces && Objection(element.LocalName, element.NamespaceURI, element.Value) is { } sentence)
            {
                findings.Error($"<{Short(owner)}> {sentence}", line);
            }
        }

        element.MoveToElement();
    }

    private static string? Objection(string name, string space, string value)
    {
        if (space == XmlEvents || name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return "handles an event; scripts are not allowed.";
        }

        if (name is "href" or "src")
        {
            return value.TrimStart().StartsWith('#') ? null : "refers to something outside the image.";
        }

        if (name == "base" && space.Length > 0)
        {
            return "changes what references refer to.";
        }

        if (value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        {
            return "holds a script.";
        }

        var outside = RefersOutside(value) || name == "style" && value.Contains("//", StringComparison.Ordinal);
        return name == "d" || !outside ? null : "refers to something outside the image.";
    }

    // CSS lets every letter be written as an escape, so a backslash may hide any of the other words.
    private static bool RefersOutside(string value)
    {
        if (value.Contains('\\', StringComparison.Ordinal)
            || value.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || value.Contains("image-set(", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0;
            at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (!value.AsSpan(at + 4).TrimStart(" \t\r\n'\"").StartsWith("#"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;
}
