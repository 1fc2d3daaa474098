using System.Globalization;
using System.Text;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Innocent prose stands below as if the message answered an earlier one; no header says that it does.</summary>
internal sealed class QuotedShieldAttack : IMailAttack
{
    private const int MaxDaysBefore = 9;
    private const string Reply = "Re: ";

    // Any day does for a message without a date of its own.
    private static readonly DateTimeOffset SomeDay = new(2026, 3, 12, 9, 14, 0, TimeSpan.Zero);

    private static readonly string[] People =
    [
        "Anna Keller <anna.keller@example.org>", "Marc Lefort <m.lefort@example.net>", "Priya Nair <priya@example.com>",
        "Tom Hadley <tom.hadley@example.org>", "Lucía Ortega <lucia.ortega@example.net>", "Jan de Wit <jan@example.com>",
    ];

    /// <inheritdoc/>
    public string Name => "quoted-shield";

    /// <inheritdoc/>
    public byte[]? Apply(byte[] mail, Random random)
    {
        if (mail.Length > MailRewriter.MaxBytes)
        {
            return null;
        }

        var (language, date) = AttackProse.GoodWords.Know(mail);
        var prose = AttackProse.GoodWords.Paragraph(language, GoodWordsAttack.MinWords, GoodWordsAttack.MaxWords, random);
        var opening = Opening(language, DayBefore(date, random), People[random.Next(People.Length)]);
        return MailRewriter.Rewrite(mail, new MailEdit(
            subject => subject.StartsWith(Reply, StringComparison.OrdinalIgnoreCase) ? subject : Reply + subject,
            text => $"{text.TrimEnd()}\n\n{opening}\n{Wrapped.Text(prose, "> ")}\n",
            html => HtmlText.Append(html, Quotation(opening, prose))));
    }

    // A date of the first days of the calendar, which a hostile header may claim, has no day before.
    private static DateTimeOffset DayBefore(DateTimeOffset? date, Random random)
    {
        var back = TimeSpan.FromMinutes(random.Next(60, MaxDaysBefore * 24 * 60));
        return (date is { Year: > 1 } known ? known : SomeDay) - back;
    }

    private static string Opening(string language, DateTimeOffset day, string person)
    {
        var format = language switch
        {
            "fr" => "'Le' dd/MM/yyyy 'à' HH:mm, '{0} a écrit :'",
            "de" => "'Am' dd.MM.yyyy 'um' HH:mm 'schrieb {0}:'",
            "es" => "'El' dd/MM/yyyy 'a las' HH:mm, '{0} escribió:'",
            _ => "'On' MM/dd/yyyy 'at' HH:mm, '{0} wrote:'",
        };
        return day.ToString(format, CultureInfo.InvariantCulture).Replace("{0}", person, StringComparison.Ordinal);
    }

    // The marks of the most common web mail, by which mail programs know a quotation.
    private static string Quotation(string opening, string prose) => new StringBuilder()
        .Append("<br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">").Append(HtmlText.Prose(opening))
        .Append("<br></div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">")
        .Append(HtmlText.Prose(prose)).Append("</blockquote></div>\n").ToString();
}
