using System.Text;
using System.Xml;

namespace Deeplia.Identity.Bimi;

/// <summary>One way through an image, element by element.</summary>
internal sealed class SvgWalk(SvgFindings findings)
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int MaxTitleLength = 1_000;
    private const int RecommendedTitleLength = 64; // SVG Tiny PS draft

    private readonly StringBuilder title = new();
    private int elements;
    private int titleDepth = -1;
    private int metadataDepth = -1;
    private bool hasTitle;
    private bool hasRoot;
    private bool isStopped;

    /// <summary>The title found, trimmed, or null.</summary>
    public string? Title => hasTitle && title.ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Reads to the end, or to a limit.</summary>
    public void Read(XmlReader reader)
    {
        while (!isStopped && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader);
                    break;
                case XmlNodeType.EndElement:
                    Close(reader.Depth);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when titleDepth >= 0:
                    title.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, MaxTitleLength - title.Length)));
                    break;
                case XmlNodeType.ProcessingInstruction:
                    findings.Error($"The instruction <?{Short(reader.Name)}?> is not allowed.", Line(reader));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Says what the whole file lacks.</summary>
    public void Finish()
    {
        if (hasRoot && Title is null && !isStopped)
        {
            findings.Error("The root element has no <title>, or an empty one.", null);
        }

        if (Title is { Length: > RecommendedTitleLength })
        {
            findings.Warning("The title is longer than the recommended 64 characters.");
        }
    }

    private static int? Line(XmlReader reader) => (reader as IXmlLineInfo)?.LineNumber;

    private static string Short(string name) => name.Length > 40 ? name[..40] : name;

    private void Open(XmlReader reader)
    {
        var depth = reader.Depth;
        if (++elements > SvgValidator.MaxElements || depth >= SvgValidator.MaxDepth)
        {
            findings.Error("The image has too many elements, or they nest too deep.", Line(reader));
            isStopped = true;
            return;
        }

        var isEmpty = reader.IsEmptyElement;
        if (depth == 0)
        {
            hasRoot = reader.NamespaceURI == Svg && reader.LocalName == "svg";
            if (!hasRoot)
            {
                findings.Error("The root element is not <svg> of the SVG namespace.", Line(reader));
                isStopped = true;
                return;
            }

            SvgRoot.Check(reader, findings);
        }
        else
        {
            CheckElement(reader, depth);
        }

        SvgAttributes.Check(reader, findings);
        if (isEmpty)
        {
            Close(depth);
        }
    }

    private void CheckElement(XmlReader reader, int depth)
    {
        if (reader.NamespaceURI != Svg)
        {
            if (metadataDepth < 0)
            {
                findings.Error($"<{Short(reader.Name)}> is not of the SVG namespace.", Line(reader));
            }

            return;
        }

        if (!SvgElements.IsAllowed(reader.LocalName) || reader.LocalName == "svg")
        {
            findings.Error($"<{Short(reader.Name)}> is not allowed.", Line(reader));
        }
        else if (reader.LocalName == "title" && depth == 1 && !hasTitle)
        {
            (hasTitle, titleDepth) = (true, depth);
        }
        else if (reader.LocalName == "metadata" && metadataDepth < 0)
        {
            metadataDepth = depth;
        }
    }

    private void Close(int depth)
    {
        titleDepth = titleDepth == depth ? -1 : titleDepth;
        metadataDepth = metadataDepth == depth ? -1 : metadataDepth;
    }
}
