namespace Deeplia.Mail.Html;

/// <summary>One <c>&lt;a href&gt;</c> or <c>&lt;area href&gt;</c>.</summary>
/// <param name="Target">Where it goes: trimmed, control characters removed as browsers do, made absolute when the mail has a base.</param>
/// <param name="ShownText">What is seen of it: visible text, and alternative texts of images in [brackets]; at most 200 characters.</param>
/// <param name="Hidden">Nothing of the link can be seen.</param>
/// <param name="HoldsImage">A visible image lies within it.</param>
/// <param name="TextStart">Where its text starts in <see cref="HtmlView.VisibleText"/>.</param>
public sealed record HtmlLink(string Target, string ShownText, bool Hidden, bool HoldsImage, int TextStart)
{
    /// <summary>It was written without a host and leads where the mail's <c>&lt;base&gt;</c> says.</summary>
    public bool FollowsBase { get; init; }

    /// <summary>A tab, a line end or another control character stood within its scheme or host; browsers take it out in silence.</summary>
    public bool HasGap { get; init; }
}
