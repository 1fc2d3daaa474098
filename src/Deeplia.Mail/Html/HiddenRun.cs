namespace Deeplia.Mail.Html;

/// <summary>One run of text that is in the mail and not on the screen.</summary>
/// <param name="Text">The text, white space collapsed and invisible filler removed; at most 2,000 characters.</param>
/// <param name="Reason">What hides it.</param>
public sealed record HiddenRun(string Text, HidingReason Reason);
