namespace Deeplia.Mail.Html;

/// <summary>How the elements of HTML lie on the page (HTML Standard §15.3).</summary>
internal static class HtmlTags
{
    /// <summary>Lines that a block stands apart by: 0 inline, 1 a line of its own, 2 a paragraph.</summary>
    public static int Breaks(HtmlTag id) => id switch
    {
        HtmlTag.P or HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6
            or HtmlTag.Blockquote or HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl or HtmlTag.Pre => 2,
        HtmlTag.Div or HtmlTag.Tr or HtmlTag.Li or HtmlTag.Table or HtmlTag.Center or HtmlTag.Hr or HtmlTag.Dt
            or HtmlTag.Dd or HtmlTag.Form or HtmlTag.FieldSet or HtmlTag.Article or HtmlTag.Section or HtmlTag.Header
            or HtmlTag.Footer or HtmlTag.Aside or HtmlTag.Nav or HtmlTag.Address or HtmlTag.Body or HtmlTag.Caption
            or HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot or HtmlTag.Option or HtmlTag.Figure
            or HtmlTag.FigCaption or HtmlTag.Details or HtmlTag.Summary or HtmlTag.Main => 1,
        _ => 0,
    };

    public static bool IsVoid(HtmlTag id) => id is HtmlTag.Area or HtmlTag.Base or HtmlTag.Br or HtmlTag.Col
        or HtmlTag.Embed or HtmlTag.Hr or HtmlTag.Img or HtmlTag.Input or HtmlTag.Link or HtmlTag.Meta
        or HtmlTag.Param or HtmlTag.Source or HtmlTag.Track or HtmlTag.Wbr or HtmlTag.BgSound or HtmlTag.Frame;

    /// <summary>Elements whose text is never drawn as text.</summary>
    public static bool IsSilent(HtmlTag id) => id is HtmlTag.Script or HtmlTag.Style or HtmlTag.Title
        or HtmlTag.IFrame or HtmlTag.NoEmbed or HtmlTag.NoFrames;

    /// <summary>Elements that a slash ends: those of a drawing, and names that HTML does not know.</summary>
    public static bool MayCloseItself(HtmlTag id) => id is HtmlTag.Unknown or >= HtmlTag.Svg;

    public static bool IsCell(HtmlTag id) => id is HtmlTag.Td or HtmlTag.Th;

    public static bool IsTablePart(HtmlTag id) => IsCell(id) || id is HtmlTag.Tr or HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot;

    /// <summary>Whether a start tag ends an open element whose end tag may be left out.</summary>
    public static bool EndsImplicitly(HtmlTag open, HtmlTag starting) => open switch
    {
        HtmlTag.P => Breaks(starting) > 0,
        HtmlTag.Li => starting == HtmlTag.Li,
        HtmlTag.Td or HtmlTag.Th => IsTablePart(starting),
        HtmlTag.Tr => IsTablePart(starting) && !IsCell(starting),
        HtmlTag.Dt or HtmlTag.Dd => starting is HtmlTag.Dt or HtmlTag.Dd,
        HtmlTag.A => starting == HtmlTag.A,
        HtmlTag.Option => starting == HtmlTag.Option,
        HtmlTag.Head => starting == HtmlTag.Body,
        _ => false,
    };
}
