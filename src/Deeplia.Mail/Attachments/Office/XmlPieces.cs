using System.Net;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Pieces of XML found by their marks: broken documents, which Word repairs and a parser refuses, are read as well.</summary>
internal static class XmlPieces
{
    private const int MaxPieces = 2_000;
    private const int MaxTag = 8_192;

    /// <summary>The texts between a start tag and its end.</summary>
    public static IEnumerable<string> Between(string xml, string open, string close)
    {
        var at = 0;
        for (var i = 0; i < MaxPieces && (at = xml.IndexOf(open, at, StringComparison.OrdinalIgnoreCase)) >= 0; i++)
        {
            var start = xml.IndexOf('>', at) + 1;
            var end = start == 0 ? -1 : xml.IndexOf(close, start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                yield break;
            }

            yield return WebUtility.HtmlDecode(xml[start..end]);
            at = end;
        }
    }

    /// <summary>The value of an attribute in every tag of a name.</summary>
    public static IEnumerable<string> Attributes(string xml, string tag, string attribute) =>
        Tags(xml, tag).Select(t => Attribute(t, attribute)).OfType<string>();

    /// <summary>Every start tag of a name, whole.</summary>
    public static IEnumerable<string> Tags(string xml, string tag)
    {
        var at = 0;
        for (var i = 0; i < MaxPieces && (at = xml.IndexOf(tag, at, StringComparison.OrdinalIgnoreCase)) >= 0; i++)
        {
            var end = xml.IndexOf('>', at);
            if (end < 0)
            {
                yield break;
            }

            yield return xml[at..Math.Min(end, at + MaxTag)];
            at = end;
        }
    }

    /// <summary>The value of an attribute of one tag, entities decoded; null when it has none.</summary>
    public static string? Attribute(string tag, string name)
    {
        for (var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0;
            at = tag.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = tag.AsSpan(at + name.Length).TrimStart();
            if (char.IsWhiteSpace(tag[at - 1]) && rest.StartsWith("="))
            {
                rest = rest[1..].TrimStart();
                var close = rest.IsEmpty || rest[0] is not ('"' or '\'') ? -1 : rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : WebUtility.HtmlDecode(rest.Slice(1, close).ToString());
            }
        }

        return null;
    }
}
