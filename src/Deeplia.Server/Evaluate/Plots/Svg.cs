using System.Globalization;
using System.Text;
using System.Xml;

namespace Deeplia.Server.Evaluate.Plots;

/// <summary>Writes one diagram of 640 × 480: SVG that needs nothing else, speaks to screen readers, and knows the dark.</summary>
/// <remarks>Used once: draw, then <see cref="Finish"/>. Text may hold anything; it is escaped.</remarks>
internal sealed class Svg : IDisposable
{
    /// <summary>Width of the diagram, in pixels.</summary>
    public const int Width = 640;

    /// <summary>Height of the diagram, in pixels.</summary>
    public const int Height = 480;

    /// <summary>How many styles of curves there are, classes s0 and on: colour and dashes, either tells them apart.</summary>
    public const int CurveStyles = 8;

    private const string Namespace = "http://www.w3.org/2000/svg";

    // Okabe and Ito's colours, which the colour-blind tell apart; the dark set is lighter where it would drown. No variables:
    // not every converter to PNG knows them.
    private const string Style = """

        .deeplia-plot text{font:13px system-ui,'DejaVu Sans',sans-serif}
        .deeplia-plot .heading{font-size:16px;font-weight:600}
        .deeplia-plot .grid,.deeplia-plot .axis,.deeplia-plot .chance,.deeplia-plot .curve{fill:none}
        .deeplia-plot .curve{stroke-width:2;stroke-linejoin:round}
        .deeplia-plot .chance{stroke-dasharray:4 4}
        .deeplia-plot .s1{stroke-dasharray:9 3}
        .deeplia-plot .s2{stroke-dasharray:3 3}
        .deeplia-plot .s3{stroke-dasharray:12 3 3 3}
        .deeplia-plot .s4{stroke-dasharray:6 2 2 2 2 2}
        .deeplia-plot .s5{stroke-dasharray:1.5 2}
        .deeplia-plot .s6{stroke-dasharray:16 4}
        .deeplia-plot .s7{stroke-dasharray:2 6}
        .deeplia-plot text{fill:#1b1b1b}
        .deeplia-plot .paper{fill:#fff}
        .deeplia-plot .grid{stroke:#d9d9d9}
        .deeplia-plot .axis{stroke:#1b1b1b}
        .deeplia-plot .chance{stroke:#767676}
        .deeplia-plot .bar{fill:#767676}
        .deeplia-plot .dot{fill:#0072b2}
        .deeplia-plot .s0{stroke:#0072b2}
        .deeplia-plot .s1{stroke:#d55e00}
        .deeplia-plot .s2{stroke:#00795a}
        .deeplia-plot .s3{stroke:#a83f7d}
        .deeplia-plot .s4{stroke:#7a6500}
        .deeplia-plot .s5{stroke:#1b1b1b}
        .deeplia-plot .s6{stroke:#2f7fb8}
        .deeplia-plot .s7{stroke:#9c3a00}
        @media (prefers-color-scheme:dark){
          .deeplia-plot text{fill:#ececec}
          .deeplia-plot .paper{fill:#16181c}
          .deeplia-plot .grid{stroke:#3a3e45}
          .deeplia-plot .axis{stroke:#ececec}
          .deeplia-plot .chance{stroke:#9aa0a8}
          .deeplia-plot .bar{fill:#9aa0a8}
          .deeplia-plot .dot{fill:#56b4e9}
          .deeplia-plot .s0{stroke:#56b4e9}
          .deeplia-plot .s1{stroke:#ff9e5e}
          .deeplia-plot .s2{stroke:#2fd0a5}
          .deeplia-plot .s3{stroke:#e79bc8}
          .deeplia-plot .s4{stroke:#f0e442}
          .deeplia-plot .s5{stroke:#ececec}
          .deeplia-plot .s6{stroke:#8fd0f5}
          .deeplia-plot .s7{stroke:#ffc9a1}
        }

        """;

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    /// <summary>Begins a diagram.</summary>
    /// <param name="id">Prefix of the ids inside, so that two diagrams can stand in one page.</param>
    /// <param name="title">Short title, also shown above the diagram.</param>
    /// <param name="description">What a person who cannot see the diagram should know.</param>
    public Svg(string id, string title, string description)
    {
        _xml = XmlWriter.Create(
            _text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" });
        _xml.WriteStartElement("svg", Namespace);
        Attributes(("width", $"{Width}"), ("height", $"{Height}"), ("viewBox", $"0 0 {Width} {Height}"), ("class", "deeplia-plot"),
            ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"));
        Element("title", title, ("id", id + "-title"));
        Element("desc", description, ("id", id + "-desc"));
        Element("style", Style);
        Rectangle("paper", 0, 0, Width, Height);
        Text(Width / 2.0, 24, title, "middle", "heading");
    }

    /// <summary>A straight line.</summary>
    public void Line(string cssClass, double x1, double y1, double x2, double y2) => Element("line", null,
        ("class", cssClass), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    /// <summary>A line through points.</summary>
    public void Polyline(string cssClass, IEnumerable<(double X, double Y)> points) => Element("polyline", null,
        ("class", cssClass), ("points", string.Join(' ', points.Select(p => $"{Number(p.X)},{Number(p.Y)}"))));

    /// <summary>A filled rectangle, with words that a pointer at rest shows.</summary>
    public void Rectangle(string cssClass, double x, double y, double width, double height, string? tip = null) => Shape("rect", tip,
        ("class", cssClass), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)));

    /// <summary>A dot, with words that a pointer at rest shows.</summary>
    public void Dot(string cssClass, double x, double y, double radius, string tip) => Shape("circle", tip,
        ("class", cssClass), ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    /// <summary>Words.</summary>
    /// <param name="x">Where they are anchored.</param>
    /// <param name="y">Their base line.</param>
    /// <param name="words">Anything; what XML cannot hold is left out.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="cssClass">A class of the style, or null.</param>
    public void Text(double x, double y, string words, string anchor = "start", string? cssClass = null) => Element("text", words,
        ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor), ("class", cssClass));

    /// <summary>Words that run upwards.</summary>
    public void TextUpwards(double x, double y, string words) => Element("text", words,
        ("text-anchor", "middle"), ("transform", $"translate({Number(x)} {Number(y)}) rotate(-90)"));

    /// <summary>Ends the diagram.</summary>
    /// <returns>The whole SVG document.</returns>
    public string Finish()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private void Shape(string name, string? tip, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
        if (tip is not null)
        {
            Element("title", tip);
        }

        _xml.WriteEndElement();
    }

    private void Element(string name, string? words, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _xml.WriteStartElement(name, Namespace);
        Attributes(attributes);
        if (words is not null)
        {
            _xml.WriteString(Writable(words));
        }

        _xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _xml.WriteAttributeString(name, value);
            }
        }
    }

    // XML 1.0 §2.2 has no place for most control characters; half surrogates become U+FFFD.
    private static string Writable(string words) =>
        string.Concat(words.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}
