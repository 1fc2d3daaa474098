namespace Deeplia.Mail.Html;

/// <summary>Attributes that the reader looks at; all others are passed over.</summary>
internal enum HtmlAttribute
{
    Unknown, Action, Alt, Background, BgColor, Class, Color, ColSpan, Content, Data, DynSrc, FormAction, Height, Hidden, Href, HttpEquiv,
    Id, Lang, LowSrc, Method, Poster, Rel, Size, Src, SrcSet, Style, Text, Type, Value, Width, XLinkHref,
}
