namespace Deeplia.Mail.Html;

/// <summary>The properties that decide whether something is seen.</summary>
internal enum CssProperty
{
    Display, Visibility, Opacity, FontSize, Color, TextFill, Background, BackgroundImage, TextIndent, Left, Top, MarginLeft,
    MarginTop, Position, Height, MaxHeight, Width, MaxWidth, Overflow, Clip, Transform, WhiteSpace, MsoHide,
}
