using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Identity;
using Deeplia.Tests.Pictures;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Links that show one site and lead to another; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class DeceitDetectorTests
{
    private static readonly DeceitDetector Detector = new();

    [Theory]
    [Gives("harm.link.deceit")]
    [InlineData("<a href='https://stranger.example/x'>https://www.bank.example/login</a>")]
    [InlineData("<a href='https://bank.example.stranger.test/x'>www.bank.example</a>")]
    [InlineData("<a href='https://stranger.example/x'>bank.example</a>")]
    public void A_link_that_shows_another_site_is_seen(string html) => Assert.Contains("harm.link.deceit", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.deceit")]
    [InlineData("<a href='https://www.bank.example/login?x=1'>https://bank.example</a>")]
    [InlineData("<a href='https://click.sender.example/?to=bank'>https://www.bank.example</a>")]
    [InlineData("<a href='https://stranger.example/x'>Read the article</a>")]
    [InlineData("<a href='https://stranger.example/x'>The U.S. report. And more.</a>")]
    [InlineData("<a href='https://t.co/AbC'>see setup.py</a>")]
    [InlineData("<a href='https://secure-web.cisco.com/1aB/https%3A%2F%2Fwww.garden.example%2Fa'>https://secure-web.cisco.com/1aB</a>")]
    [InlineData("<a href='https://sender.count.example/t/r-l-ab/'>https://www.sender.example/account</a>")]
    public void A_link_that_shows_its_site_or_plain_words_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Fact]
    [Spares("harm.link.deceit")]
    public void A_newsletter_counts_its_clicks() => Assert.Empty(new Letter
    {
        Headers = "List-Unsubscribe: <https://news.example/u>", Html = "<a href='https://count.example/c/1'>https://www.garden.example</a>",
    }.Ids(Detector));

    [Fact]
    [Spares("harm.link.deceit")]
    public void A_sender_s_own_site_may_be_counted_by_a_service() => Assert.Empty(new Letter
    {
        Html = "<a href='https://u12.count.example/ls/click?upn=a1'>https://www.sender.example/account</a>",
    }.Ids(Detector));

    [Theory]
    [Spares("harm.link.deceit")]
    [InlineData("https://count.example/click/1", 0)]
    [InlineData("https://stranger.example/press", 1)]
    public void A_counter_carries_several_links_a_stranger_s_page_does_not(string start, int findings)
    {
        var html = string.Concat("abc".Select(c => $"<a href='{start}{c}'>www.garden.example/{c}</a> "));
        Assert.Equal(findings, new Letter { Html = html }.Ids(Detector).Length);
    }

    [Theory]
    [InlineData(AuthenticationResult.Pass, 0)]
    [InlineData(AuthenticationResult.Fail, 1)]
    public void The_house_that_signed_may_count_clicks(AuthenticationResult signature, int findings)
    {
        var file = new Letter { Html = "<a href='https://go.mailer.example/garden'>www.garden.example</a>" }.ToCase();
        var signed = new CaseFile(file.Message, file.Identity with { Dkim = [new MethodReport(signature, "mailer.example", "")] }, file.Owner);
        Assert.Equal(findings, Detector.Observe(signed).Count());
    }

    [Theory]
    [Gives("harm.link.deceit")]
    [InlineData("Return-Path: <x@stranger.example>\r\nList-Unsubscribe: <https://stranger.example/u>")]
    public void A_forger_does_not_excuse_itself_by_its_own_headers(string headers)
    {
        var file = new Letter { Headers = headers, Html = "<a href='https://stranger.example/click/1'>www.sender.example</a>" }.ToCase();
        var forged = new CaseFile(file.Message, file.Identity with { Dmarc = new MethodReport(AuthenticationResult.Fail, "sender.example", "") }, file.Owner);
        Assert.Single(Detector.Observe(forged));
    }

    [Fact]
    public void The_true_target_and_the_wrapper_are_named()
    {
        var finding = Assert.Single(new Letter
        {
            Html = "<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fstranger.example%2Fx'>www.bank.example</a>",
        }.Seen(Detector));
        Assert.Equal(("www.bank.example", "www.bank.example", "stranger.example", "Outlook SafeLinks"),
            (finding.Quote, finding["shown"], finding["target"], finding["wrapper"]));
    }

    [Fact]
    public void A_link_found_elsewhere_is_judged_alike()
    {
        var code = CodeMail.Png(new DrawnCode("https://www.bank.example@stranger.example/login").Draw(4, CodeLook.Plain));
        var letter = new Letter { Text = "Scan the code.", File = "code.png", FileType = "image/png", FileBytes = code };
        Assert.Equal("stranger.example", Assert.Single(letter.Seen(Detector))["target"]);
    }

    [Theory]
    [Gives("harm.link.userinfo")]
    [InlineData("<a href='https://www.bank.example@stranger.example/login'>Log in</a>")]
    [InlineData("<a href='https://bank.example%2Flogin@stranger.example/'>Log in</a>")]
    public void A_link_that_hides_its_host_behind_a_name_is_seen(string html) => Assert.Contains("harm.link.userinfo", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.userinfo")]
    [InlineData("<a href='https://social.example/@nora'>My page</a>")]
    [InlineData("<a href='mailto:nora@sender.example'>Write to me</a>")]
    [InlineData("<a href='https://git@code.example/x.git'>Code</a>")]
    [InlineData("<a href='http://jean.li@firm.example'>jean.li@firm.example</a>")]
    public void An_at_sign_elsewhere_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));
}
