using System.Collections.Frozen;

namespace Deeplia.Identity.Bimi;

/// <summary>The elements of SVG Tiny 1.2 that SVG Tiny PS keeps.</summary>
/// <remarks>
/// Left out are pictures and sound (image, video, audio, animation, foreignObject), movement (animate and its kin, set, discard, mpath),
/// scripts and events (script, handler, listener), links (a) and loading ahead (prefetch): SVG Tiny PS draft.
/// </remarks>
internal static class SvgElements
{
    private static readonly FrozenSet<string> Allowed = new[]
    {
        "svg", "g", "defs", "use", "switch", "title", "desc", "metadata",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "linearGradient", "radialGradient", "stop", "solidColor",
        "text", "textArea", "tspan", "tbreak",
        "font", "font-face", "font-face-src", "font-face-uri", "glyph", "missing-glyph", "hkern",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAllowed(string localName) => Allowed.Contains(localName);
}
