namespace Deeplia.Mail.Html;

/// <summary>Start tags: where they stand, how they look, what they fetch.</summary>
internal sealed partial class HtmlWalk
{
    private const int MaxCachedStyles = 512;
    private const int LinkBlue = 0x0000EE;
    private const double DefaultFontPixels = 16;

    private readonly NameCache marks = new();
    private readonly DeclaredStyle declared = new();
    private readonly Dictionary<string, CssDeclaration[]>.AlternateLookup<ReadOnlySpan<char>> inlineStyles =
        new Dictionary<string, CssDeclaration[]>().GetAlternateLookup<ReadOnlySpan<char>>();

    private void Start(HtmlTokenizer tag)
    {
        var id = tag.TagId;
        while (open.Count > 1 && HtmlTags.EndsImplicitly(open.Top.Id, id))
        {
            Pop();
        }

        var names = marks.Read(tag);
        var style = StyleOf(tag, open.Top.Style, names);
        var isQuote = names.IsContainer || id == HtmlTag.Blockquote;
        var element = new OpenElement(id, 0, style, BreaksOf(id), isQuote, false);
        Break(element);
        found.Start(tag, style, declared, visible.NextIndex);
        cells.Start(tag, declared, style);
        if (HtmlTags.IsVoid(id))
        {
            Void(tag, style);
        }
        else if (!tag.IsSelfClosing || !HtmlTags.MayCloseItself(id))
        {
            Open(element, tag, names.IsDivider);
        }
    }

    private void Open(in OpenElement element, HtmlTokenizer tag, bool isDivider)
    {
        if (open.Count >= MaxDepth)
        {
            tooDeep++;
            limits |= HtmlLimits.Depth;
            return;
        }

        if (isDivider)
        {
            quoteDepth += open.Top.QuotesRest ? 0 : 1;
            open.QuoteRest();
        }

        quoteDepth += element.Quotes ? 1 : 0;
        open.Push(element with { Key = open.KeyOf(element.Id, tag.Name, isNew: true) });
        if (HtmlTags.IsCell(element.Id))
        {
            visible.Cell();
        }
        else if (element.Id == HtmlTag.Li && element.Style.BoxReason == HidingReason.None)
        {
            visible.Bullet();
        }
    }

    private void Void(HtmlTokenizer tag, in ElementStyle style)
    {
        if (style.BoxReason != HidingReason.None)
        {
            return;
        }

        if (tag.TagId == HtmlTag.Br)
        {
            visible.LineBreak();
        }
        else if (tag.TagId == HtmlTag.Input && tag.Span(HtmlAttribute.Type) is "submit" or "button")
        {
            visible.Append(tag.Span(HtmlAttribute.Value), false);
        }
    }

    private int BreaksOf(HtmlTag id) =>
        declared[CssProperty.Display] is not { } display ? HtmlTags.Breaks(id)
        : display.Code == CssDisplay.Block ? Math.Max(1, HtmlTags.Breaks(id))
        : display.Code is CssDisplay.Inline or CssDisplay.Cell ? 0
        : HtmlTags.Breaks(id);

    private ElementStyle StyleOf(HtmlTokenizer tag, in ElementStyle parent, ElementNames names)
    {
        declared.Clear();
        FromTag(tag);
        var toggled = !sheet.IsEmpty && sheet.Apply(tag.Name, names.Id, names.Classes, declared);
        if (tag.Has(HtmlAttribute.Style))
        {
            declared.Apply(InlineStyle(tag.Span(HtmlAttribute.Style)));
        }

        var style = parent.With(declared, toggled, HtmlTags.IsTablePart(tag.TagId));
        return style.Box != HidingReason.None ? style
            : tag.TagId == HtmlTag.Template ? style with { Box = HidingReason.Template }
            : tag.Has(HtmlAttribute.Hidden) ? style with { Box = HidingReason.HiddenAttribute }
            : style;
    }

    private CssDeclaration[] InlineStyle(ReadOnlySpan<char> text)
    {
        if (!inlineStyles.TryGetValue(text, out var declarations))
        {
            declarations = CssParser.Parse(text);
            found.StyleUrls(text, HtmlResourceKind.StyleUrl);
            if (inlineStyles.Dictionary.Count < MaxCachedStyles)
            {
                inlineStyles[text] = declarations;
            }
        }

        return declarations;
    }

    private void FromTag(HtmlTokenizer tag)
    {
        switch (tag.TagId)
        {
            case HtmlTag.A when tag.Has(HtmlAttribute.Href): Set(CssProperty.Color, LinkBlue); break;
            case HtmlTag.Pre or HtmlTag.PlainText or HtmlTag.Xmp or HtmlTag.TextArea: Set(CssProperty.WhiteSpace, 1); break;
            case HtmlTag.Font or HtmlTag.BaseFont: Colour(tag, HtmlAttribute.Color, CssProperty.Color); break;
            case HtmlTag.Body: Colour(tag, HtmlAttribute.Text, CssProperty.Color); break;
            default: break;
        }

        if (tag.TagId == HtmlTag.Font && tag.Has(HtmlAttribute.Size))
        {
            declared.Apply(new CssDeclaration(CssProperty.FontSize, CssUnit.Pixels, DefaultFontPixels, 0, false));
        }

        Colour(tag, HtmlAttribute.BgColor, CssProperty.Background);
        if (!tag.Span(HtmlAttribute.Background).IsEmpty)
        {
            Set(CssProperty.BackgroundImage, 1);
        }
    }

    private void Colour(HtmlTokenizer tag, HtmlAttribute attribute, CssProperty property)
    {
        if (tag.Has(attribute) && CssColor.ParseAttribute(tag.Span(attribute)) is var colour && colour != CssColor.Invalid)
        {
            Set(property, colour);
        }
    }

    private void Set(CssProperty property, int code) =>
        declared.Apply(new CssDeclaration(property, CssUnit.Keyword, 0, code, false));
}
