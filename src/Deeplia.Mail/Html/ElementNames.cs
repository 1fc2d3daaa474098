namespace Deeplia.Mail.Html;

/// <summary>The id and the classes of one element, and what they say about earlier mail.</summary>
internal readonly record struct ElementNames(string Id, string Classes, bool IsContainer, bool IsDivider);
