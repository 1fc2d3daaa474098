namespace Deeplia.Mail.Html;

/// <summary>How a mail asks for something that is not an <c>&lt;img&gt;</c>.</summary>
public enum HtmlResourceKind
{
    /// <summary><c>url()</c> in a style: a background, a list bullet, a cursor.</summary>
    StyleUrl,

    /// <summary>The <c>background</c> attribute.</summary>
    BackgroundAttribute,

    /// <summary><c>&lt;link rel=stylesheet&gt;</c>.</summary>
    StyleSheet,

    /// <summary><c>&lt;link&gt;</c> that prepares a connection or a fetch (prefetch, preconnect, preload, icon).</summary>
    LinkHint,

    /// <summary><c>@import</c>.</summary>
    Import,

    /// <summary><c>@font-face</c>.</summary>
    Font,

    /// <summary><c>&lt;iframe&gt;</c> or <c>&lt;frame&gt;</c>.</summary>
    Frame,

    /// <summary>
    /// <c>&lt;video&gt;</c>, <c>&lt;audio&gt;</c>, <c>&lt;bgsound&gt;</c>, <c>&lt;source&gt;</c>,
    /// <c>&lt;track&gt;</c> and posters.
    /// </summary>
    Media,

    /// <summary><c>&lt;embed&gt;</c>, <c>&lt;object&gt;</c>, <c>&lt;applet&gt;</c>.</summary>
    Embed,

    /// <summary><c>&lt;input type=image&gt;</c>.</summary>
    InputImage,

    /// <summary>An image inside an SVG drawing.</summary>
    SvgImage,

    /// <summary>One candidate of a <c>srcset</c>.</summary>
    SourceSet,

    /// <summary><c>&lt;script src&gt;</c>.</summary>
    Script,

    /// <summary>An image of Outlook's drawing language (VML), often inside a conditional comment.</summary>
    Vml,

    /// <summary>An older image attribute: <c>lowsrc</c>, <c>dynsrc</c>.</summary>
    LegacyImage,
}
