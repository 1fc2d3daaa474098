namespace Deeplia.Mail.Html;

/// <summary>Names of elements and attributes, in any case, without a string for each.</summary>
internal static class HtmlNames
{
    private const int LongestName = 12;

    /// <summary>The element of this name.</summary>
    public static HtmlTag Tag(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        return TryLower(name, lower) ? LowerTag(lower[..name.Length]) : HtmlTag.Unknown;
    }

    /// <summary>The attribute of this name.</summary>
    public static HtmlAttribute Attribute(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        return TryLower(name, lower) ? LowerAttribute(lower[..name.Length]) : HtmlAttribute.Unknown;
    }

    // A name outside ASCII is none of ours, so there is no need to fold anything else.
    private static bool TryLower(ReadOnlySpan<char> name, Span<char> lower)
    {
        if (name.Length > LongestName)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            lower[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        return true;
    }

    private static HtmlTag LowerTag(ReadOnlySpan<char> name) => name switch
    {
        "a" => HtmlTag.A, "abbr" => HtmlTag.Abbr, "address" => HtmlTag.Address, "area" => HtmlTag.Area,
        "article" => HtmlTag.Article, "aside" => HtmlTag.Aside, "audio" => HtmlTag.Audio, "b" => HtmlTag.B, "base" => HtmlTag.Base,
        "basefont" => HtmlTag.BaseFont, "bgsound" => HtmlTag.BgSound, "big" => HtmlTag.Big, "blockquote" => HtmlTag.Blockquote,
        "body" => HtmlTag.Body, "br" => HtmlTag.Br, "button" => HtmlTag.Button, "caption" => HtmlTag.Caption,
        "center" => HtmlTag.Center, "cite" => HtmlTag.Cite, "code" => HtmlTag.Code, "col" => HtmlTag.Col,
        "colgroup" => HtmlTag.ColGroup, "dd" => HtmlTag.Dd, "del" => HtmlTag.Del, "details" => HtmlTag.Details,
        "dialog" => HtmlTag.Dialog, "div" => HtmlTag.Div, "dl" => HtmlTag.Dl, "dt" => HtmlTag.Dt, "em" => HtmlTag.Em,
        "embed" => HtmlTag.Embed, "fieldset" => HtmlTag.FieldSet, "figcaption" => HtmlTag.FigCaption, "figure" => HtmlTag.Figure,
        "font" => HtmlTag.Font, "footer" => HtmlTag.Footer, "form" => HtmlTag.Form, "frame" => HtmlTag.Frame,
        "frameset" => HtmlTag.FrameSet, "h1" => HtmlTag.H1, "h2" => HtmlTag.H2, "h3" => HtmlTag.H3, "h4" => HtmlTag.H4,
        "h5" => HtmlTag.H5, "h6" => HtmlTag.H6, "head" => HtmlTag.Head, "header" => HtmlTag.Header, "hr" => HtmlTag.Hr,
        "html" => HtmlTag.Html, "i" => HtmlTag.I, "iframe" => HtmlTag.IFrame, "img" => HtmlTag.Img, "input" => HtmlTag.Input,
        "ins" => HtmlTag.Ins, "label" => HtmlTag.Label, "legend" => HtmlTag.Legend, "li" => HtmlTag.Li, "link" => HtmlTag.Link,
        "main" => HtmlTag.Main, "map" => HtmlTag.Map, "meta" => HtmlTag.Meta, "nav" => HtmlTag.Nav, "nobr" => HtmlTag.NoBr,
        "noembed" => HtmlTag.NoEmbed, "noframes" => HtmlTag.NoFrames, "noscript" => HtmlTag.NoScript, "object" => HtmlTag.Object,
        "ol" => HtmlTag.Ol, "option" => HtmlTag.Option, "p" => HtmlTag.P, "param" => HtmlTag.Param, "picture" => HtmlTag.Picture,
        "plaintext" => HtmlTag.PlainText, "pre" => HtmlTag.Pre, "s" => HtmlTag.S, "script" => HtmlTag.Script,
        "section" => HtmlTag.Section, "select" => HtmlTag.Select, "small" => HtmlTag.Small, "source" => HtmlTag.Source,
        "span" => HtmlTag.Span, "strike" => HtmlTag.Strike, "strong" => HtmlTag.Strong, "style" => HtmlTag.Style,
        "sub" => HtmlTag.Sub, "summary" => HtmlTag.Summary, "sup" => HtmlTag.Sup, "table" => HtmlTag.Table,
        "tbody" => HtmlTag.TBody, "td" => HtmlTag.Td, "template" => HtmlTag.Template, "textarea" => HtmlTag.TextArea,
        "tfoot" => HtmlTag.TFoot, "th" => HtmlTag.Th, "thead" => HtmlTag.THead, "title" => HtmlTag.Title, "tr" => HtmlTag.Tr,
        "track" => HtmlTag.Track, "tt" => HtmlTag.Tt, "u" => HtmlTag.U, "ul" => HtmlTag.Ul, "video" => HtmlTag.Video,
        "wbr" => HtmlTag.Wbr, "xmp" => HtmlTag.Xmp, "svg" => HtmlTag.Svg, "math" => HtmlTag.Math, "image" => HtmlTag.Image,
        "feimage" => HtmlTag.FeImage, "use" => HtmlTag.Use, "v:fill" => HtmlTag.VFill, "v:image" => HtmlTag.VImage,
        "v:imagedata" => HtmlTag.VImageData, "v:background" => HtmlTag.VBackground,
        _ => HtmlTag.Unknown,
    };

    private static HtmlAttribute LowerAttribute(ReadOnlySpan<char> name) => name switch
    {
        "action" => HtmlAttribute.Action, "alt" => HtmlAttribute.Alt, "background" => HtmlAttribute.Background,
        "bgcolor" => HtmlAttribute.BgColor, "class" => HtmlAttribute.Class, "colspan" => HtmlAttribute.ColSpan,
        "color" => HtmlAttribute.Color,
        "content" => HtmlAttribute.Content, "data" => HtmlAttribute.Data, "dynsrc" => HtmlAttribute.DynSrc,
        "formaction" => HtmlAttribute.FormAction, "height" => HtmlAttribute.Height, "hidden" => HtmlAttribute.Hidden,
        "href" => HtmlAttribute.Href, "http-equiv" => HtmlAttribute.HttpEquiv, "id" => HtmlAttribute.Id,
        "lang" => HtmlAttribute.Lang, "lowsrc" => HtmlAttribute.LowSrc, "method" => HtmlAttribute.Method,
        "poster" => HtmlAttribute.Poster, "rel" => HtmlAttribute.Rel, "size" => HtmlAttribute.Size, "src" => HtmlAttribute.Src,
        "srcset" => HtmlAttribute.SrcSet, "style" => HtmlAttribute.Style, "text" => HtmlAttribute.Text,
        "type" => HtmlAttribute.Type, "value" => HtmlAttribute.Value, "width" => HtmlAttribute.Width,
        "xlink:href" => HtmlAttribute.XLinkHref,
        _ => HtmlAttribute.Unknown,
    };
}
