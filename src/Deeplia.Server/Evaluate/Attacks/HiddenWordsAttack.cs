using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>The same innocent prose, which only machines see; a plain message gets an HTML part to hide it in.</summary>
/// <remarks>A plain part is left as it is: nothing can be hidden there, and mail programs show the HTML part beside it.</remarks>
internal sealed class HiddenWordsAttack : IMailAttack
{
    // A list of messages shows some 60 characters of a subject; what stands behind so many blanks is seen by nobody.
    // Blanks alone would be folded into one.
    private static readonly string Gap = string.Concat(Enumerable.Repeat("\u00A0 ", 50));

    /// <inheritdoc/>
    public string Name => "hidden-words";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random)
    {
        if (mail.Length > MailRewriter.MaxBytes)
        {
            return null;
        }

        var (language, _) = AttackProse.GoodWords.Know(mail);
        var prose = AttackProse.GoodWords.Paragraph(language, GoodWordsAttack.MinWords, GoodWordsAttack.MaxWords, random);
        var isFirst = random.Next(2) == 0;
        var hidden = Hiding.Wrap(prose, random.Next(Hiding.Count));
        return MailRewriter.Rewrite(mail, new MailEdit(
            subject => subject + Gap + GoodWordsAttack.SubjectTail(prose),
            text => text,
            html => isFirst ? HtmlText.Prepend(html, hidden) : HtmlText.Append(html, hidden))
        {
            HtmlFromPlain = HtmlText.FromPlain,
        });
    }
}
