using Deeplia.Guardian.Observe.Spying;

namespace Deeplia.Tests.Guardian.Observe.Spying;

public sealed class PixelDetectorTests
{
    private const string Hidden = "spying.pixel.hidden";
    private const string Personal = "spying.pixel.personal";
    private const string Unsubscribe = "List-Unsubscribe: <https://news.example/u>";
    private static readonly PixelDetector Detector = new();

    [Theory]
    [Gives(Hidden)]
    [Spares(Personal)]
    [InlineData("<img src='https://count.example/open.gif' width=1 height=1>")]
    [InlineData("<img src='//count.example/open.gif' width=0 height=0>")]
    [InlineData("<img src='https://count.example/open.gif' style='width:1px;height:1px'>")]
    [InlineData("<img src='https://count.example/open.gif' style='display:none'>")]
    [InlineData("<img src='https://count.example/open.gif' width=1>")]
    [InlineData("<div style='visibility:hidden'><img src='https://count.example/open.gif' width=200 height=90></div>")]
    public void A_picture_nobody_sees_is_seen(string html) => Assert.Equal([Hidden], new Letter { Html = "<p>Hello</p>" + html }.Ids(Detector));

    [Theory]
    [Gives(Personal)]
    [Spares(Hidden)]
    [InlineData("<img src='https://count.example/o?u=camille@owner.example' width=1 height=1>")]
    [InlineData("<img src='https://count.example/o?u=Camille%40owner.example' width=1 height=1>")]
    [InlineData("<img src='https://count.example/o/8f2kq0zt5vn1xw7.gif' width=1 height=1>")]
    public void One_that_carries_a_mark_of_the_reader_is_personal(string html) =>
        Assert.Equal([Personal], new Letter { Html = "<p>Hello</p>" + html }.Ids(Detector));

    [Fact]
    [Spares(Personal)]
    public void A_newsletter_that_says_so_counts_its_readers() => Assert.Equal(
        [Hidden],
        new Letter { Headers = Unsubscribe, Html = "<p>News</p><img src='https://count.example/o/8f2kq0zt5vn1xw7' width=1 height=1>" }.Ids(Detector));

    [Theory]
    [Spares(Hidden, Personal)]
    [InlineData("<img src='https://news.example/hero.jpg' width=1200 height=600>")]
    [InlineData("<img src='https://news.example/hero.jpg'>")]
    [InlineData("<img src='https://news.example/rule.png' width=600 height=1>")]
    [InlineData("<img src='https://news.example/spacer.gif' width=1 height=1>")]
    [InlineData("<img src='cid:logo' width=1 height=1>")]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' width=1 height=1>")]
    [InlineData("<p style='display:none'>A line for the list of messages</p>")]
    public void A_picture_that_is_seen_or_travels_with_the_mail_tells_nobody(string html) =>
        Assert.Empty(new Letter { Html = "<p>Hello</p>" + html }.Ids(Detector));

    [Fact]
    public void The_host_is_named() => Assert.Equal(
        "count.example", Assert.Single(new Letter { Html = "<img src='https://count.example/o' width=1 height=1>" }.Seen(Detector))["host"]);

    [Fact]
    public void Twenty_are_enough() => Assert.Equal(
        20, new Letter { Html = string.Concat(Enumerable.Repeat("<img src='https://count.example/o' width=1 height=1>", 50)) }.Ids(Detector).Length);

    [Fact]
    [Gives("spying.receipt")]
    public void A_read_receipt_is_seen() => Assert.Equal(
        ["spying.receipt"], new Letter { Headers = "Disposition-Notification-To: nora@sender.example", Text = "Hello" }.Ids(Detector));

    [Theory]
    [Spares("spying.receipt")]
    [InlineData("Return-Receipt-Requested-By: nobody")]
    [InlineData("Original-Recipient: rfc822;camille@owner.example")]
    public void A_header_that_only_resembles_it_is_none(string header) =>
        Assert.Empty(new Letter { Headers = header, Text = "Did you read my mail? Please tell me." }.Ids(Detector));
}
