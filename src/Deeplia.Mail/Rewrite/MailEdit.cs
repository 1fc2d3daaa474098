namespace Deeplia.Mail.Rewrite;

/// <summary>What is to become of the words of a message. Each function takes the decoded text and answers the new one.</summary>
/// <param name="Subject">Changes the subject; not called when there is none.</param>
/// <param name="Plain">Changes a part of plain text.</param>
/// <param name="Html">Changes an HTML part, markup and all.</param>
public sealed record MailEdit(Func<string, string> Subject, Func<string, string> Plain, Func<string, string> Html)
{
    /// <summary>
    /// Makes HTML of plain text. Where it is given, a message without HTML becomes multipart/alternative, and what this makes of
    /// the first plain part goes through <see cref="Html"/>. Default: null, a plain message stays plain.
    /// </summary>
    public Func<string, string>? HtmlFromPlain { get; init; }
}
