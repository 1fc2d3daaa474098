namespace Deeplia.Mail.Html;

/// <summary>One element that has begun and not ended.</summary>
/// <param name="Id">The element, if it is one of ours.</param>
/// <param name="Key">Its name as a number (see <see cref="ElementStack.KeyOf"/>).</param>
/// <param name="Style">What it hands down.</param>
/// <param name="Breaks">Lines that it stands apart by.</param>
/// <param name="Quotes">It holds earlier mail.</param>
/// <param name="QuotesRest">A divider was met within: all that follows in it is earlier mail.</param>
internal readonly record struct OpenElement(HtmlTag Id, int Key, ElementStyle Style, int Breaks, bool Quotes, bool QuotesRest);
