namespace Deeplia.Mail.Html;

/// <summary>One form, with which a mail asks for data in its own window.</summary>
/// <param name="Action">Where the data go; empty when the form names no place.</param>
/// <param name="Method">In lower case, <c>get</c> when unnamed.</param>
/// <param name="HasPasswordField">It asks for a password.</param>
public sealed record HtmlForm(string Action, string Method, bool HasPasswordField)
{
    /// <summary>It has a field to type into.</summary>
    public bool HasTextField { get; init; }
}
