using System.Text;
using CsCheck;
using Deeplia.Mail.Attachments;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Mail.Message;

public sealed class MailReaderTests
{
    private static readonly MailReader Reader = new(ReaderOptions.Default);

    [Theory]
    [InlineData(" From: other@evil.example\r\nFrom: nora@sender.example\r\nSubject: hey\r\n\r\nhi\r\n")]
    [InlineData("\t\r\n junk\r\nFrom: nora@sender.example\r\nSubject: hey\r\n\r\nhi\r\n")]
    public void Folded_lines_above_the_header_hide_no_author(string mail) =>
        Assert.Equal(("nora@sender.example", "hey"), (Read(mail).Author?.Address, Read(mail).Subject));

    [Fact]
    public void An_indented_text_without_a_header_stays_a_text() =>
        Assert.Contains("Dear all", Read("  Dear all\r\nthe meeting is at noon\r\n").Text.Own, StringComparison.Ordinal);

    private static MailMessage Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static MailMessage Read(byte[] bytes) => Reader.Read(new RawMail(bytes, Envelope.Unknown));

    [Fact]
    public void Headers_are_decoded_and_unfolded() =>
        Assert.Equal("Réunion à midi", Read("Subject: =?utf-8?Q?R=C3=A9union?=\r\n =?utf-8?Q?_=C3=A0_midi?=\r\n\r\nx").Subject);

    [Fact]
    public void A_display_name_is_decoded() =>
        Assert.Equal("Zoé", Read("To: =?utf-8?Q?Zo=C3=A9?= <zoe@owner.example>\r\n\r\nx").To[0].DisplayName);

    [Fact]
    public void An_mbox_line_on_top_is_passed_over() =>
        Assert.Equal("a", Read("From x@a.example Mon Jan  1 00:00:00 2024\nSubject: a\n\nb").Subject);

    [Fact]
    public void Html_is_what_a_person_reads() => Assert.Equal(
        "shown",
        Read("Content-Type: text/html\r\n\r\n<p>shown</p><p style=\"display:none\">hidden</p>").Text.Visible.Trim());

    [Fact]
    public void A_wrong_charset_label_does_not_spoil_utf8() =>
        Assert.Contains("é", Read("Content-Type: text/plain; charset=us-ascii\r\n\r\né").Text.Visible, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_charset_is_read_as_windows_1252() => Assert.Contains(
        "é", Read([.. "Content-Type: text/plain; charset=no-such\r\n\r\n"u8, 0xE9]).Text.Visible, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_without_a_reply_counts_as_own_words() =>
        Assert.Contains("pay me", Read("Subject: x\r\n\r\n> pay me\r\n> or else\r\n").Text.Own, StringComparison.Ordinal);

    [Fact]
    public void A_quotation_in_a_reply_does_not() => Assert.DoesNotContain(
        "pay me",
        Read("In-Reply-To: <a@b.example>\r\n\r\nNever.\r\n\r\nOn Monday, A <a@b.example> wrote:\r\n> pay me\r\n").Text.Own,
        StringComparison.Ordinal);

    [Fact]
    public void An_attachment_is_sniffed_whatever_it_claims() => Assert.Equal(
        ContentKind.Program,
        Read("Content-Type: image/png; name=a.png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nMZ...").Attachments[0].SniffedType);

    [Fact]
    public void Too_many_headers_are_a_fact() => Assert.Contains(
        LimitHit.Headers, Read(string.Concat(Enumerable.Repeat("X-A: b\r\n", 3_000)) + "\r\nx").Limits);

    [Fact]
    public void A_giant_header_is_a_fact() => Assert.Contains(
        LimitHit.HeaderBytes, Read("X-A: " + new string('a', 2_000_000) + "\r\n\r\nx").Limits);

    [Fact]
    public void The_body_survives_a_giant_header() => Assert.Contains(
        "body", Read("Subject: s\r\nX-A: " + new string('a', 2_000_000) + "\r\n\r\nbody").Text.Visible, StringComparison.Ordinal);

    [Fact]
    public void Too_much_text_is_a_fact() => Assert.Contains(
        LimitHit.Text, Read("Subject: s\r\n\r\n" + new string('a', 2_100_000)).Limits);

    [Fact]
    public void Too_many_parts_are_a_fact()
    {
        var parts = string.Concat(Enumerable.Repeat("--b\r\n\r\nx\r\n", 1_200));
        Assert.Contains(LimitHit.Parts, Read($"Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n").Limits);
    }

    [Fact]
    public void Deep_nesting_does_not_hurt()
    {
        var open = string.Concat(Enumerable.Range(0, 500).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"));
        Assert.NotNull(Read(open + "\r\nx").Text.Visible);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("no header at all")]
    [InlineData("From ")]
    [InlineData(":")]
    public void Almost_nothing_is_still_a_message(string text) => Assert.NotNull(Read(text).Text.Visible);

    [Fact]
    public void No_input_throws() => Gen.Byte.Array[0, 2_000].Sample(bytes => Touch(Read(bytes)), iter: 2_000);

    [Fact]
    public void No_input_that_begins_like_mail_throws() => Gen.String[0, 400].Sample(
        text => Touch(Read("Subject: a\r\nContent-Type: text/html\r\nReceived: " + text + "\r\nTo: " + text + "\r\n\r\n"
            + text)), iter: 2_000);

    private static bool Touch(MailMessage message) =>
        message.Text.Folded.Text is not null && message.Path is not null && message.Language.Code.Length > 0;
}
