namespace Deeplia.Mail.Html;

/// <summary>One thing besides images that a mail program may fetch.</summary>
/// <param name="Kind">How the mail asks for it.</param>
/// <param name="Url">The address, cleaned as a browser does.</param>
public sealed record HtmlResource(HtmlResourceKind Kind, string Url);
