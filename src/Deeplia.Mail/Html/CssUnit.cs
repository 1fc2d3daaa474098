namespace Deeplia.Mail.Html;

/// <summary>How a CSS number is to be read.</summary>
internal enum CssUnit
{
    Keyword, Pixels, Relative,
}
