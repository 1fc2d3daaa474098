namespace Deeplia.Mail.Html;

/// <summary>What the tokenizer stands on.</summary>
internal enum HtmlTokenKind
{
    Text, StartTag, EndTag, Comment, BogusComment,
}
