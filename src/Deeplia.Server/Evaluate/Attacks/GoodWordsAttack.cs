using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Innocent prose in the message's own language stands below or above the message, for all to see.</summary>
internal sealed class GoodWordsAttack : IMailAttack
{
    /// <summary>Fewest words added.</summary>
    public const int MinWords = 60;

    /// <summary>Most words added.</summary>
    public const int MaxWords = 250;

    private const int SubjectWords = 4;

    /// <inheritdoc/>
    public string Name => "good-words";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random)
    {
        if (mail.Length > MailRewriter.MaxBytes)
        {
            return null;
        }

        var (language, _) = AttackProse.GoodWords.Know(mail);
        var prose = AttackProse.GoodWords.Paragraph(language, MinWords, MaxWords, random);
        var isFirst = random.Next(2) == 0;
        return MailRewriter.Rewrite(mail, new MailEdit(
            subject => $"{subject} – {SubjectTail(prose)}",
            text => isFirst ? $"{Wrapped.Text(prose)}\n\n{text}" : $"{text.TrimEnd()}\n\n{Wrapped.Text(prose)}\n",
            html => isFirst ? HtmlText.Prepend(html, Paragraph(prose)) : HtmlText.Append(html, Paragraph(prose))));
    }

    /// <summary>The first words of the prose, for the subject.</summary>
    internal static string SubjectTail(string prose) => string.Join(' ', prose.Split(' ').Take(SubjectWords)).TrimEnd('.', ',', '?', '!');

    private static string Paragraph(string prose) => $"<p>{HtmlText.Prose(prose)}</p>\n";
}
