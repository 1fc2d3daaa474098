using System.Text;
using CsCheck;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Mail.Message;

/// <summary>Header fields that carry raw text of an old charset, as many programs of Asia and Russia send them.</summary>
public sealed class RawHeadersTests
{
    private const string Japanese = "会議の資料をお送りします";
    private const string Chinese = "关于下周会议的通知";
    private const string Russian = "Расписание на неделю";
    private static readonly MailReader Reader = new(ReaderOptions.Default);

    static RawHeadersTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("gb18030", Chinese)]
    [InlineData("gb2312", Chinese)]
    [InlineData("big5", "關於下週會議的通知")]
    [InlineData("euc-kr", "다음 주 회의 안내")]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("iso-8859-7", "Πρόγραμμα εβδομάδας")]
    [InlineData("windows-1252", "Réunion à 9 h – salle “B”")]
    public void A_raw_subject_is_read_in_the_charset_of_the_body(string charset, string subject) =>
        Assert.Equal(subject, Read(charset, charset, $"Subject: {subject}\r\nContent-Type: text/plain; charset={charset}\r\n\r\nx").Subject);

    [Theory]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("koi8-r", Russian)]
    public void So_is_a_raw_name(string charset, string name) => Assert.Equal(
        name,
        Read(charset, charset, $"From: \"{name}\" <a@shop.example>\r\nContent-Type: text/plain; charset=\"{charset}\"\r\n\r\nx").Author!.DisplayName);

    [Theory]
    [InlineData("cp932", "shift_jis", Japanese)]
    [InlineData("Windows-31J", "shift_jis", Japanese)]
    [InlineData("x-gbk", "gb18030", Chinese)]
    [InlineData("cp1251", "windows-1251", Russian)]
    [InlineData("koi8", "koi8-r", Russian)]
    public void Names_that_only_programs_know_are_known(string written, string charset, string subject) => Assert.Equal(
        subject, Read(charset, charset, $"Subject: {subject}\r\nContent-Type: text/plain; charset={written}\r\n\r\nx").Subject);

    [Fact]
    public void The_charset_of_the_first_part_counts_too() => Assert.Equal(
        Russian,
        Read("koi8-r", "koi8-r", $"Subject: {Russian}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain;\r\n charset = koi8-r\r\n\r\nx\r\n--b--").Subject);

    [Fact]
    public void A_folded_subject_is_read_whole() => Assert.Equal(
        Russian + " " + Russian,
        Read("koi8-r", "koi8-r", $"Subject: {Russian}\r\n {Russian}\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nx").Subject);

    [Fact]
    public void A_shift_to_kanji_speaks_for_itself() =>
        Assert.Equal(Japanese, Read("iso-2022-jp", "iso-2022-jp", $"Subject: {Japanese}\r\n\r\nx").Subject);

    [Fact]
    public void A_body_with_a_shift_to_kanji_is_read_without_a_charset() =>
        Assert.Equal(Japanese, Read("us-ascii", "iso-2022-jp", $"Subject: x\r\n\r\n{Japanese}").Text.Visible.Trim());

    [Fact]
    public void A_raw_subject_without_any_charset_is_read_as_windows_1252() => Assert.Equal(
        "Prix : 5 €", Read("windows-1252", "us-ascii", "Subject: Prix : 5 €\r\n\r\nx").Subject);

    [Fact]
    public void A_subject_of_utf8_is_utf8_whatever_the_body_says() => Assert.Equal(
        Russian, Read("utf-8", "koi8-r", $"Subject: {Russian}\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n{Russian}").Subject);

    [Fact]
    public void Utf8_that_was_cut_in_a_letter_is_still_utf8() => Assert.StartsWith(
        "Расписани",
        Reader.Read(new RawMail([.. "Subject: "u8, .. Encoding.UTF8.GetBytes("Расписание")[..^1], .. "\r\n\r\nx"u8], Envelope.Unknown)).Subject,
        StringComparison.Ordinal);

    [Fact]
    public void The_body_stays_as_it_was() => Assert.Equal(
        Russian, Read("koi8-r", "koi8-r", $"Subject: {Russian}\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n{Russian}").Text.Visible.Trim());

    [Fact]
    public void A_charset_that_is_no_ascii_does_not_spoil_the_header() => Assert.Equal(
        "Réunion", Read("windows-1252", "us-ascii", "Subject: Réunion\r\nContent-Type: text/plain; charset=utf-16\r\n\r\nx").Subject);

    [Theory]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb2312", Chinese)]
    [InlineData("koi8-r", Russian)]
    public void An_encoded_word_is_read_as_before(string charset, string subject) => Assert.Equal(
        subject,
        Read("us-ascii", "us-ascii",
            $"Subject: =?{charset}?B?{Convert.ToBase64String(Encoding.GetEncoding(charset).GetBytes(subject))}?=\r\n\r\nx").Subject);

    [Fact]
    public void An_encoded_word_of_raw_letters_names_its_own_charset() => Assert.Equal(
        "Grüße aus Köln",
        Read("windows-1252", "koi8-r",
            "Subject: =?iso-8859-1?Q?Grüße_aus_Köln?=\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\nx").Subject);

    [Fact]
    public void No_raw_header_throws() => Gen.Byte.Array[0, 300].Sample(
        bytes => Reader.Read(new RawMail(
            [.. "Subject: \u001b$B"u8, .. bytes, .. "\r\nFrom: "u8, .. bytes, .. "\r\nContent-Type: text/plain; charset=gb18030\r\n\r\n"u8],
            Envelope.Unknown)).Subject is not null,
        iter: 2_000);

    // The header goes out in one charset, the body in another.
    private static MailMessage Read(string headerCharset, string bodyCharset, string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return Reader.Read(new RawMail(
            [.. Encoding.GetEncoding(headerCharset).GetBytes(mail[..end]), .. Encoding.GetEncoding(bodyCharset).GetBytes(mail[end..])],
            Envelope.Unknown));
    }
}
