using System.Buffers;

namespace Deeplia.Mail.Html;

/// <summary>What a mail may fetch besides its images.</summary>
internal sealed partial class FoundObjects
{
    private const int MaxResources = 2_000;

    private static readonly SearchValues<char> SetGap = SearchValues.Create(" \t\r\n\f,");

    private readonly List<HtmlResource> resources = [];

    public IReadOnlyList<HtmlResource> Resources => resources;

    /// <summary>Finds <c>url()</c>, <c>image-set()</c> and <c>@import</c> in a style.</summary>
    public void StyleUrls(ReadOnlySpan<char> css, HtmlResourceKind kind)
    {
        if (!css.Contains("url", StringComparison.OrdinalIgnoreCase) && !css.Contains("@import", StringComparison.OrdinalIgnoreCase)
            && !css.Contains("image-set", StringComparison.OrdinalIgnoreCase) && !css.Contains('\\'))
        {
            return;
        }

        var text = CssText.Simplify(css).AsSpan();
        var from = 0;
        while (text[from..].IndexOf("url(", StringComparison.OrdinalIgnoreCase) is >= 0 and var offset)
        {
            var start = from + offset + 4;
            var inner = Argument(text[start..]);
            Add(KindAt(text[from..(from + offset)], kind), inner.Trim().Trim("'\"").ToString());
            from = start + inner.Length;
        }

        ImageSets(text, kind);
        Imports(text);
    }

    /// <summary>Finds what Outlook alone fetches, in a conditional comment.</summary>
    public void Conditional(ReadOnlySpan<char> comment)
    {
        if (!comment.Contains("src", StringComparison.OrdinalIgnoreCase) && !comment.Contains("href", StringComparison.OrdinalIgnoreCase)
            && !comment.Contains("url(", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var tag = new HtmlTokenizer(comment.ToString());
        while (tag.Read())
        {
            if (tag.Kind == HtmlTokenKind.StartTag)
            {
                Resource(tag);
                Add(HtmlResourceKind.Vml, tag.TagId == HtmlTag.Img ? tag.Value(HtmlAttribute.Src) : null);
                StyleUrls(tag.Span(HtmlAttribute.Style), HtmlResourceKind.StyleUrl);
            }
        }
    }

    // What stands between the brackets of url(): a quoted address may hold a bracket itself.
    private static ReadOnlySpan<char> Argument(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyExcept(" \t\r\n");
        if (start >= 0 && text[start] is '"' or '\'' && text[(start + 1)..].IndexOf(text[start]) is >= 0 and var quoted)
        {
            return text[..(start + quoted + 2)];
        }

        var end = text.IndexOf(')');
        return end < 0 ? text : text[..end];
    }

    // image-set("a.png" 1x type("image/png"), "b.png" 2x): addresses need no url() there (CSS Images 4 §2.5).
    private void ImageSets(ReadOnlySpan<char> css, HtmlResourceKind kind)
    {
        while (css.IndexOf("image-set(", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            css = css[(at + 10)..];
            var end = CssText.IndexOutside(css, ')');
            var inner = end < 0 ? css : css[..end];
            css = css[inner.Length..];
            while (inner.IndexOfAny('"', '\'') is >= 0 and var open && inner[(open + 1)..].IndexOf(inner[open]) is >= 0 and var length)
            {
                if (!inner[..open].TrimEnd().EndsWith("("))
                {
                    Add(kind, inner.Slice(open + 1, length).ToString());
                }

                inner = inner[(open + length + 2)..];
            }
        }
    }

    private static HtmlResourceKind KindAt(ReadOnlySpan<char> before, HtmlResourceKind kind)
    {
        var block = before[(before.LastIndexOf('}') + 1)..];
        return block.Contains("@font-face", StringComparison.OrdinalIgnoreCase)
            || block.Contains("format(", StringComparison.OrdinalIgnoreCase)
            ? HtmlResourceKind.Font
            : block.TrimEnd().EndsWith("@import", StringComparison.OrdinalIgnoreCase) ? HtmlResourceKind.Import
            : kind;
    }

    private void Imports(ReadOnlySpan<char> css)
    {
        while (css.IndexOf("@import", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            css = css[(at + 7)..].TrimStart();
            if (!css.IsEmpty && css[0] is '"' or '\'' && css[1..].IndexOf(css[0]) is >= 0 and var end)
            {
                Add(HtmlResourceKind.Import, css.Slice(1, end).ToString());
            }
        }
    }

    private void Resource(HtmlTokenizer tag)
    {
        Add(HtmlResourceKind.BackgroundAttribute, tag.Value(HtmlAttribute.Background));
        switch (tag.TagId)
        {
            case HtmlTag.Link: Link(tag); break;
            case HtmlTag.IFrame or HtmlTag.Frame: Add(HtmlResourceKind.Frame, tag.Value(HtmlAttribute.Src)); break;
            case HtmlTag.Embed: Add(HtmlResourceKind.Embed, tag.Value(HtmlAttribute.Src)); break;
            case HtmlTag.Object: Add(HtmlResourceKind.Embed, tag.Value(HtmlAttribute.Data)); break;
            case HtmlTag.Script: Add(HtmlResourceKind.Script, tag.Value(HtmlAttribute.Src)); break;
            case HtmlTag.Input: Input(tag); break;
            case HtmlTag.Img:
                SourceSet(tag);
                Add(HtmlResourceKind.LegacyImage, tag.Value(HtmlAttribute.LowSrc));
                Add(HtmlResourceKind.LegacyImage, tag.Value(HtmlAttribute.DynSrc));
                break;
            default: Named(tag); break;
        }
    }

    private void Named(HtmlTokenizer tag)
    {
        switch (tag.TagId)
        {
            case HtmlTag.Video or HtmlTag.Audio or HtmlTag.Source or HtmlTag.Track or HtmlTag.BgSound:
                Add(HtmlResourceKind.Media, tag.Value(HtmlAttribute.Src));
                Add(HtmlResourceKind.Media, tag.Value(HtmlAttribute.Poster));
                SourceSet(tag);
                break;
            case HtmlTag.Image or HtmlTag.FeImage or HtmlTag.Use:
                Add(HtmlResourceKind.SvgImage,
                    tag.Value(HtmlAttribute.Href) ?? tag.Value(HtmlAttribute.XLinkHref) ?? tag.Value(HtmlAttribute.Src));
                break;
            case HtmlTag.VFill or HtmlTag.VImageData or HtmlTag.VImage or HtmlTag.VBackground:
                Add(HtmlResourceKind.Vml, tag.Value(HtmlAttribute.Src));
                break;
            default: break;
        }
    }

    private void Link(HtmlTokenizer tag)
    {
        var rel = tag.Value(HtmlAttribute.Rel) ?? "";
        Add(rel.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) ? HtmlResourceKind.StyleSheet : HtmlResourceKind.LinkHint,
            tag.Value(HtmlAttribute.Href));
    }

    // HTML Standard §4.8.4.3.5: addresses end at white space, so that they may hold commas.
    private void SourceSet(HtmlTokenizer tag)
    {
        var set = tag.Value(HtmlAttribute.SrcSet).AsSpan();
        while (set.IndexOfAnyExcept(SetGap) is >= 0 and var start)
        {
            set = set[start..];
            var end = set.IndexOfAny(" \t\r\n\f");
            var url = end < 0 ? set : set[..end];
            set = set[url.Length..];
            Add(HtmlResourceKind.SourceSet, url.TrimEnd(',').ToString());
            if (url[^1] != ',')
            {
                var next = CssText.IndexOutside(set, ',');
                set = next < 0 ? [] : set[next..];
            }
        }
    }

    private void Add(HtmlResourceKind kind, string? url)
    {
        if (Clean(url) is not { Length: > 0 } cleaned)
        {
            return;
        }

        if (resources.Count < MaxResources)
        {
            resources.Add(new HtmlResource(kind, HtmlUrl.Resolve(cleaned, BaseHref)));
        }
        else
        {
            Limits |= HtmlLimits.Resources;
        }
    }
}
