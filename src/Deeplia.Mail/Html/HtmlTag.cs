namespace Deeplia.Mail.Html;

/// <summary>Elements that the reader treats by name (HTML Standard §4, with the drawing elements of SVG and Outlook).</summary>
internal enum HtmlTag
{
    Unknown, A, Abbr, Address, Area, Article, Aside, Audio, B, Base, BaseFont, BgSound, Big, Blockquote, Body, Br, Button, Caption,
    Center, Cite, Code, Col, ColGroup, Dd, Del, Details, Dialog, Div, Dl, Dt, Em, Embed, FieldSet, FigCaption, Figure, Font, Footer,
    Form, Frame, FrameSet, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, IFrame, Img, Input, Ins, Label, Legend, Li, Link,
    Main, Map, Meta, Nav, NoBr, NoEmbed, NoFrames, NoScript, Object, Ol, Option, P, Param, Picture, PlainText, Pre, S, Script,
    Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Table, TBody, Td, Template, TextArea, TFoot, Th,
    THead, Title, Tr, Track, Tt, U, Ul, Video, Wbr, Xmp,

    // Drawing elements: a slash ends them (HTML Standard §13.2.6.5).
    Svg, Math, Image, FeImage, Use, VFill, VImage, VImageData, VBackground,
}
