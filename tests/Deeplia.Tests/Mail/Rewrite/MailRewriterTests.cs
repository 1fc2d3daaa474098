using System.Text;
using Deeplia.Mail.Message;
using Deeplia.Mail.Rewrite;

namespace Deeplia.Tests.Mail.Rewrite;

public sealed class MailRewriterTests
{
    private static readonly MailEdit Louder = new(s => s.ToUpperInvariant(), t => t.ToUpperInvariant(), h => h.Replace("word", "WORD", StringComparison.Ordinal));
    private static readonly MailEdit Nothing = new(s => s, t => t, h => h);
    private static readonly MailEdit Accents = new(s => s + " é", t => t + " é", h => h + " &eacute;");

    [Fact]
    public void Subject_and_text_change() =>
        Assert.Equal("A: b\nSubject: WORD\n\nWORD\n", Rewritten("A: b\nSubject: word\n\nword\n", Louder));

    [Fact]
    public void Line_ends_stay_what_they_were() =>
        Assert.Equal("A: b\r\nSubject: WORD\r\n\r\nWORD\r\n", Rewritten("A: b\r\nSubject: word\r\n\r\nword\r\n", Louder));

    [Fact]
    public void Other_header_fields_stay_byte_for_byte() => Assert.StartsWith(
        "x-ODD:   two   blanks \n\tand a fold\nSubject: WORD\nTo:<a@example.org>\n",
        Rewritten("x-ODD:   two   blanks \n\tand a fold\nSubject: word\nTo:<a@example.org>\n\nword\n", Louder), StringComparison.Ordinal);

    [Fact]
    public void A_message_without_a_subject_gets_none() =>
        Assert.DoesNotContain("ubject", Rewritten("A: b\n\nword\n", Louder), StringComparison.Ordinal);

    [Fact]
    public void Letters_beyond_ascii_are_encoded()
    {
        var copy = Read("A: b\nSubject: word\n\nword\n", Accents);
        Assert.Equal(("word é", "word\n é"), (copy.Subject, copy.PlainText));
    }

    [Fact]
    public void A_message_that_was_no_mime_becomes_it_when_it_must() => Assert.Equal(
        "A: b\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nd29yZAogw6k=\n",
        Rewritten("A: b\n\nword\n", Accents));

    [Fact]
    public void Eight_bits_stay_eight_bits() => Assert.Equal(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nÉÉ\n",
        Rewritten("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\néé\n", Louder));

    [Fact]
    public void The_copy_is_ascii() =>
        Assert.True(Ascii.IsValid(MailRewriter.Rewrite("A: b\nSubject: word\n\nword\n"u8.ToArray(), Accents)));

    [Fact]
    public void An_old_charset_becomes_utf8()
    {
        var mail = Encoding.Latin1.GetBytes("Content-Type: text/plain; charset=iso-8859-1\n\ncaf\u00E9\n");
        Assert.Equal("CAF\u00C9\n", Read(MailRewriter.Rewrite(mail, Louder)!).PlainText);
    }

    [Fact]
    public void Base64_stays_base64() => Assert.Equal(
        "Content-Transfer-Encoding: base64\n\nV09SRA==\n",
        Rewritten("Content-Transfer-Encoding: base64\n\nd29yZA==\n", Louder));

    [Fact]
    public void Every_text_part_changes_and_a_file_does_not()
    {
        var copy = Rewritten(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nword one\n--b\nContent-Type: text/html\n\n<p>word two</p>\n--b\n"
            + "Content-Disposition: attachment; filename=a.txt\n\nword three\n--b--\n", Louder);
        Assert.Contains("WORD ONE", copy, StringComparison.Ordinal);
        Assert.Contains("<p>WORD two</p>", copy, StringComparison.Ordinal);
        Assert.Contains("word three", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_alone_becomes_an_alternative_when_html_is_wanted()
    {
        var copy = Read("Subject: a\nContent-Type: text/plain\n\nword\n", Nothing with { HtmlFromPlain = text => $"<b>{text}</b>" });
        Assert.Equal(("word\n", "word"), (copy.PlainText, copy.Html!.VisibleText.Trim()));
    }

    [Fact]
    public void An_alternative_takes_the_place_of_its_part()
    {
        var copy = Read(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nword\n--b\nContent-Type: image/png\n\nx\n--b--\n",
            Nothing with { HtmlFromPlain = text => $"<b>{text}</b>" });
        Assert.Equal(("word", 1), (copy.Html!.VisibleText.Trim(), copy.Attachments.Length));
    }

    [Fact]
    public void Html_that_is_there_is_enough()
    {
        var edit = Nothing with { HtmlFromPlain = text => $"<b>{text}</b>" };
        Assert.Null(MailRewriter.Rewrite("Content-Type: text/html\n\n<p>word</p>\n"u8.ToArray(), edit));
    }

    [Fact]
    public void What_does_not_change_gives_no_copy() => Assert.Null(MailRewriter.Rewrite("Subject: a\n\nword\n"u8.ToArray(), Nothing));

    [Fact]
    public void What_has_no_header_gives_no_copy() => Assert.Null(MailRewriter.Rewrite("no header at all"u8.ToArray(), Louder));

    [Fact]
    public void A_message_over_the_limit_gives_no_copy() => Assert.Null(MailRewriter.Rewrite(new byte[MailRewriter.MaxBytes + 1], Louder));

    [Fact]
    public void A_thousand_nested_parts_do_no_harm() => Assert.Null(Record.Exception(() => MailRewriter.Rewrite(
        Encoding.ASCII.GetBytes("Subject: a\n" + string.Concat(Enumerable.Range(0, 1000)
            .Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"))), Louder)));

    private static string Rewritten(string mail, MailEdit edit) =>
        Encoding.UTF8.GetString(MailRewriter.Rewrite(Encoding.UTF8.GetBytes(mail), edit)!);

    private static MailMessage Read(string mail, MailEdit edit) => Read(MailRewriter.Rewrite(Encoding.UTF8.GetBytes(mail), edit)!);

    private static MailMessage Read(byte[] mail) => new MailReader(ReaderOptions.Default).Read(new RawMail(mail, Envelope.Unknown));
}
