using System.Xml.Linq;

namespace Deeplia.Tests.Server.Evaluate.Plots;

/// <summary>A drawn diagram, read back: what does not parse fails the test.</summary>
internal sealed class SvgPage
{
    private readonly XElement _root;

    private SvgPage(XElement root) => _root = root;

    public static SvgPage Of(string svg) => new(XDocument.Parse(svg).Root!);

    public IEnumerable<string> Words() => Named("text").Select(e => e.Value);

    // The lines with more than one pair of coordinates that are no axis; the legend is drawn with "line".
    public IEnumerable<string> Curves() =>
        Named("polyline").Where(e => Class(e).StartsWith("curve", StringComparison.Ordinal)).Select(e => e.Attribute("points")!.Value);

    public IEnumerable<XElement> Of(string name, string cssClass) => Named(name).Where(e => Class(e) == cssClass);

    public void AssertAccessible()
    {
        Assert.Equal("http://www.w3.org/2000/svg", _root.Name.NamespaceName);
        Assert.Equal(("640", "480", "img"), (Value("width"), Value("height"), Value("role")));
        var named = _root.Elements().Where(e => e.Name.LocalName is "title" or "desc").Select(e => e.Attribute("id")!.Value);
        Assert.Equal(Value("aria-labelledby"), string.Join(' ', named));
        Assert.Contains("prefers-color-scheme", Named("style").Single().Value, StringComparison.Ordinal);
        Assert.Empty(_root.DescendantsAndSelf().Where(e => e.Name.LocalName is "script" or "image" or "use" or "foreignObject"));
        Assert.DoesNotContain("url(", _root.ToString(), StringComparison.Ordinal);
    }

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private string Value(string attribute) => _root.Attribute(attribute)!.Value;

    private IEnumerable<XElement> Named(string name) => _root.Descendants().Where(e => e.Name.LocalName == name);
}
