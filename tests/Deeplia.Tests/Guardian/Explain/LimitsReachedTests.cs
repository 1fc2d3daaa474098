using Deeplia.Guardian.Explain;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;
using Deeplia.Tests.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Explain;

public sealed class LimitsReachedTests
{
    [Fact]
    public void An_ordinary_message_reaches_none() =>
        Assert.Empty(LimitsReached.List(new Letter { Text = "See you on Monday", Html = "<p>See you on Monday</p>" }.ToCase()));

    [Fact]
    public void A_limit_of_the_reader_is_named() => Assert.Equal(
        ["headers"], LimitsReached.List(new Letter { Headers = string.Concat(Enumerable.Repeat("X-A: b\n", 3_000)) }.ToCase()));

    [Theory]
    [InlineData("<div>", 1_000, "html-depth")]
    [InlineData("<a href='https://a.example'>b</a>", 2_100, "html-links")]
    [InlineData("<img src='https://a.example/b'>", 2_100, "html-images")]
    [InlineData("<form></form>", 150, "html-forms")]
    [InlineData("<p>word</p>", 60_000, "html-text")]
    public void A_limit_of_the_html_is_named(string piece, int times, string name) => Assert.Contains(
        name, LimitsReached.List(new Letter { Html = string.Concat(Enumerable.Repeat(piece, times)) }.ToCase()));

    [Fact]
    public void More_facts_than_are_listed_are_named() => Assert.Equal(
        ["facts"], LimitsReached.List(new Letter { Text = string.Concat(Enumerable.Range(1, 40).Select(i => $"Item {i}: {i}0 EUR\n")) }.ToCase()));

    [Fact]
    public void More_words_than_are_matched_are_named() => Assert.Contains(
        "words", LimitsReached.List(new Letter { Text = string.Concat(Enumerable.Repeat("a word and another\n", 20_000)) }.ToCase()));

    [Fact]
    public void An_attachment_too_big_to_be_read_whole_is_named() => Assert.Equal(["attachments"], LimitsReached.List(
        new Letter { Text = "See below", File = "a.pdf", FileBytes = [.. "%PDF-1.7\n"u8, .. new byte[9_000_000]] }.ToCase()));

    [Fact]
    public void A_picture_written_out_in_the_mail_loses_nothing() => Assert.Empty(
        LimitsReached.List(new Letter { Html = $"<p>Hi</p><img src='data:image/png;base64,{new string('A', 40_000)}'>" }.ToCase()));

    [Fact]
    public void A_giant_address_is_named() => Assert.Equal(
        ["html-url"], LimitsReached.List(new Letter { Html = $"<a href='https://a.example/{new string('a', 40_000)}'>b</a>" }.ToCase()));

    [Fact]
    public void Every_limit_has_a_name() => Assert.Equal(
        Enum.GetValues<HtmlLimits>().Length - 1 + Enum.GetValues<LimitHit>().Length + 3, LimitsReached.All.Distinct().Count());

    [Fact]
    public void What_lies_beyond_is_said_to_be_unchecked() =>
        Assert.Contains("beyond-limits", NotChecked.List(new Letter().ToCase(), [], ["facts"], new ChecksMade(Dns: true, Model: true)));

    [Fact]
    public void Nothing_lies_beyond_where_no_limit_was_reached() =>
        Assert.DoesNotContain("beyond-limits", NotChecked.List(new Letter().ToCase(), [], [], new ChecksMade(Dns: true, Model: true)));
}
