namespace Deeplia.Mail.Html;

/// <summary>One rule under one selector.</summary>
/// <param name="Tag">The element it is confined to, besides the name it is filed under.</param>
/// <param name="Declarations">What it says.</param>
/// <param name="OtherScreen">It holds on another screen or colour scheme.</param>
/// <param name="Weight">Its specificity.</param>
/// <param name="Order">Its place in the mail.</param>
internal sealed record CssRule(string? Tag, CssDeclaration[] Declarations, bool OtherScreen, int Weight, int Order);
