namespace Deeplia.Mail.Html;

/// <summary>Gathers links, images, forms and all else that a mail points to.</summary>
internal sealed partial class FoundObjects
{
    private const int MaxLinks = 2_000;
    private const int MaxImages = 2_000;
    private const int MaxShown = 200;

    private readonly List<HtmlLink> links = [];
    private readonly List<HtmlImage> images = [];
    private readonly RenderedText shown = new(MaxShown);
    private string? linkTarget;
    private int linkStart;
    private bool linkHoldsImage;
    private bool linkFollowsBase;
    private bool linkHasGap;

    public IReadOnlyList<HtmlLink> Links => links;

    public IReadOnlyList<HtmlImage> Images => images;

    public string? BaseHref { get; private set; }

    public string? MetaRefresh { get; private set; }

    public string? Language { get; private set; }

    public bool HasScript { get; private set; }

    public bool HasSvg { get; private set; }

    public HtmlLimits Limits { get; private set; }

    /// <summary>Takes what one start tag points to.</summary>
    public void Start(HtmlTokenizer tag, in ElementStyle style, DeclaredStyle set, int textIndex)
    {
        switch (tag.TagId)
        {
            case HtmlTag.A: StartLink(tag, textIndex); break;
            case HtmlTag.Area: AddArea(tag, textIndex, style); break;
            case HtmlTag.Img: AddImage(tag, style, set); break;
            case HtmlTag.Form: AddForm(tag); break;
            case HtmlTag.Base: BaseHref ??= tag.Value(HtmlAttribute.Href) is { Length: > 0 } href ? HtmlUrl.Clean(href) : null; break;
            case HtmlTag.Meta: Meta(tag); break;
            case HtmlTag.Html or HtmlTag.Body: Language ??= tag.Value(HtmlAttribute.Lang); break;
            case HtmlTag.Script: HasScript = true; break;
            default: break;
        }

        HasSvg |= tag.TagId == HtmlTag.Svg;
        HasScript |= tag.HasHandler;
        Resource(tag);
    }

    public void LinkText(ReadOnlySpan<char> text)
    {
        if (linkTarget is not null)
        {
            shown.Append(text, false);
        }
    }

    /// <summary>Ends the open link, if there is one.</summary>
    public void EndLink()
    {
        if (linkTarget is null)
        {
            return;
        }

        var text = shown.Take();
        AddLink(new HtmlLink(linkTarget, text, text.Length == 0 && !linkHoldsImage, linkHoldsImage, linkStart)
        {
            FollowsBase = linkFollowsBase,
            HasGap = linkHasGap,
        });
        linkTarget = null;
    }

    private void StartLink(HtmlTokenizer tag, int textIndex)
    {
        if (tag.Value(HtmlAttribute.Href) is not { } href)
        {
            return;
        }

        EndLink();
        linkTarget = Target(href);
        (linkStart, linkHoldsImage) = (textIndex, false);
        linkFollowsBase = BaseHref is not null && HtmlUrl.IsRelative(HtmlUrl.Clean(href));
        linkHasGap = HtmlUrl.HasGap(href);
    }

    private void AddArea(HtmlTokenizer tag, int textIndex, in ElementStyle style)
    {
        if (tag.Value(HtmlAttribute.Href) is { } href)
        {
            var alt = tag.Value(HtmlAttribute.Alt) ?? "";
            AddLink(new HtmlLink(Target(href), $"[{Cut(alt)}]", style.BoxReason != HidingReason.None, true, textIndex));
        }
    }

    private void AddImage(HtmlTokenizer tag, in ElementStyle style, DeclaredStyle set)
    {
        var isHidden = style.BoxReason != HidingReason.None;
        var alt = tag.Value(HtmlAttribute.Alt) ?? "";
        if (linkTarget is not null && !isHidden)
        {
            linkHoldsImage = true;
            shown.Append(alt.Length > 0 ? $" [{Cut(alt)}] " : " ", false);
        }

        if (images.Count == MaxImages)
        {
            Limits |= HtmlLimits.Images;
            return;
        }

        var source = Clean(tag.Value(HtmlAttribute.Src));
        var kind = HtmlUrl.KindOf(source);
        if (kind == ImageSourceKind.Relative && BaseHref is not null)
        {
            source = HtmlUrl.Resolve(source, BaseHref);
            kind = HtmlUrl.KindOf(source);
        }

        images.Add(new HtmlImage(source, kind, Size(tag, HtmlAttribute.Width, set, CssProperty.Width),
            Size(tag, HtmlAttribute.Height, set, CssProperty.Height), alt, isHidden, linkTarget));
    }

    private static int? Size(HtmlTokenizer tag, HtmlAttribute attribute, DeclaredStyle set, CssProperty property)
    {
        if (set[property] is { Unit: CssUnit.Pixels } style)
        {
            return (int)Math.Clamp(style.Number, 0, 1_000_000);
        }

        return CssText.TryLength(tag.Span(attribute).Trim(), out var number, out var unit) && unit == CssUnit.Pixels
            ? (int)Math.Clamp(number, 0, 1_000_000)
            : null;
    }

    private void AddLink(HtmlLink link)
    {
        if (links.Count < MaxLinks)
        {
            links.Add(link);
        }
        else
        {
            Limits |= HtmlLimits.Links;
        }
    }

    private void Meta(HtmlTokenizer tag)
    {
        if (string.Equals(tag.Value(HtmlAttribute.HttpEquiv)?.Trim(), "refresh", StringComparison.OrdinalIgnoreCase)
            && tag.Value(HtmlAttribute.Content) is { } content
            && content.IndexOf("url", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            MetaRefresh ??= Target(content[(at + 3)..].TrimStart(' ', '=').Trim('\'', '"', ' '));
        }
    }

    private string Target(string href)
    {
        var cleaned = Clean(href);
        HasScript |= cleaned.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || cleaned.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase);
        return HtmlUrl.Resolve(cleaned, BaseHref);
    }

    private string Clean(string? url)
    {
        // A picture written out in the mail leads nowhere: nothing is lost when it is cut.
        var cleaned = HtmlUrl.Clean(url);
        Limits |= url?.Length > HtmlUrl.MaxLength && HtmlUrl.KindOf(cleaned) != ImageSourceKind.Data ? HtmlLimits.Url : HtmlLimits.None;
        return cleaned;
    }

    private static string Cut(string text) => text.Length > MaxShown ? text[..MaxShown] : text;
}
