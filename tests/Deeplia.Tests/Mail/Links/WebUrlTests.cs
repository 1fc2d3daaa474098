using CsCheck;
using Deeplia.Mail.Links;

namespace Deeplia.Tests.Mail.Links;

/// <summary>Addresses as browsers read them (WHATWG URL Standard §4.4).</summary>
public sealed class WebUrlTests
{
    [Theory]
    [InlineData("https://bank.example", "https://bank.example/")]
    [InlineData("  HTTPS://Bank.EXAMPLE:443/a/../b/./c?q#f \n", "https://bank.example/b/c?q#f")]
    [InlineData("ht\ntps://ba\tnk.example/", "https://bank.example/")]
    [InlineData(@"https:\\bank.example\a\b", "https://bank.example/a/b")]
    [InlineData("https:bank.example", "https://bank.example/")]
    [InlineData("https:////bank.example", "https://bank.example/")]
    [InlineData("http://%62ank.ex%61mple/", "http://bank.example/")]
    [InlineData("http://ｂａｎｋ。ｅｘａｍｐｌｅ/", "http://bank.example/")]
    [InlineData("http://ba\u200Bnk\u00AD.example/", "http://bank.example/")]
    [InlineData("http://bücher.example/ü?ü", "http://xn--bcher-kva.example/%C3%BC?%C3%BC")]
    [InlineData("http://a@b@bank.example:8080/", "http://a@b@bank.example:8080/")]
    [InlineData("http://3405803785/", "http://203.0.113.9/")]
    [InlineData("http://0xCB.0x0.0161.9/", "http://203.0.113.9/")]
    [InlineData("http://203.28937/", "http://203.0.113.9/")]
    [InlineData("http://203.0.113.9./", "http://203.0.113.9/")]
    [InlineData("http://[2001:DB8:0:0::9]/", "http://[2001:db8::9]/")]
    [InlineData("http://[::ffff:203.0.113.9]/", "http://[::ffff:cb00:7109]/")]
    [InlineData("http://bank.example/a b\"<>`{}^", "http://bank.example/a%20b%22%3C%3E%60%7B%7D%5E")]
    [InlineData("http://bank.example/%2e%2E/a/.%2e/b", "http://bank.example/b")]
    [InlineData("http://bank.example?a=1?b", "http://bank.example/?a=1?b")]
    [InlineData("file:///C:/plan.docx", "file:///C:/plan.docx")]
    [InlineData(@"file:\\server\share", "file://server/share")]
    [InlineData("mailto:nora@sender.example", "mailto:nora@sender.example")]
    [InlineData("JavaScript:alert(1)", "javascript:alert(1)")]
    public void An_address_is_put_right(string text, string expected)
    {
        Assert.True(WebUrl.TryParse(text, out var url));
        Assert.Equal(expected, url.Href);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bank.example/login")]
    [InlineData("/login")]
    [InlineData("https://")]
    [InlineData("https:///")]
    [InlineData("https://bank example/")]
    [InlineData("https://bank.example:99999/")]
    [InlineData("https://bank.example:x/")]
    [InlineData("https://1.2.3.256/")]
    [InlineData("https://1.2.3.4.5/")]
    [InlineData("https://09.1/")]
    [InlineData("https://0xffffffffff/")]
    [InlineData("https://[::1")]
    [InlineData("https://[1::2::3]/")]
    [InlineData("https://bank%00.example/")]
    [InlineData("https://bank%2Fexample/")]
    [InlineData("https://\u00AD/")]
    [InlineData("1http://bank.example")]
    public void What_a_browser_refuses_is_refused(string text) => Assert.False(WebUrl.TryParse(text, out _));

    [Theory]
    [InlineData("https://bank.example/", UrlOddities.None)]
    [InlineData("https://Bank.Example/a%20b", UrlOddities.None)]
    [InlineData("https://bücher.example/", UrlOddities.None)]
    [InlineData("ht\ttps://bank.example/", UrlOddities.Gap)]
    [InlineData(@"https:\\bank.example/", UrlOddities.Backslash)]
    [InlineData("https:/bank.example/", UrlOddities.Slashes)]
    [InlineData("https://nora@bank.example/", UrlOddities.UserInfo)]
    [InlineData("https://%62ank.example/", UrlOddities.PercentHost)]
    [InlineData("https://ｂank.example/", UrlOddities.OrnamentalHost)]
    [InlineData("https://bank｡example/", UrlOddities.OrnamentalHost)]
    [InlineData("https://ba\u200Bnk.example/", UrlOddities.InvisibleHost)]
    [InlineData("https://bank.example\u200B/", UrlOddities.None)]
    [InlineData("https://2130706433/", UrlOddities.NumericHost)]
    [InlineData("https://127.0.0.1/", UrlOddities.None)]
    public void A_disguise_is_remembered(string text, UrlOddities expected)
    {
        Assert.True(WebUrl.TryParse(text, out var url));
        Assert.Equal(expected, url.Oddities);
    }

    [Theory]
    [InlineData("https://xn--bcher-kva.example/", "bücher.example", false)]
    [InlineData("https://xn--bnk-6cd.example/", "bаnk.example", true)]
    [InlineData("https://bank.example/", "bank.example", false)]
    public void A_foreign_host_is_shown_in_its_letters(string text, string shown, bool mixed)
    {
        Assert.True(WebUrl.TryParse(text, out var url));
        Assert.Equal((shown, mixed), (url.ShownHost, url.HasMixedScripts));
    }

    [Theory]
    [InlineData("www.bank.example/x", "http://www.bank.example/x")]
    [InlineData("//bank.example/x", "https://bank.example/x")]
    [InlineData(@"/\bank.example/x", "https://bank.example/x")]
    [InlineData(@"\\server\share", "file://server/share")]
    public void Mail_programs_guess_the_scheme(string text, string expected)
    {
        Assert.True(WebUrl.TryParseLoose(text, out var url));
        Assert.Equal(expected, url.Href);
    }

    [Fact]
    public void Reading_what_was_written_changes_nothing() => Gen.String[Gen.Char["htps:/\\@.%#?[]0x1289abcé。\t "], 0, 40].Sample(tail =>
        !WebUrl.TryParse("http:" + tail, out var url) || (WebUrl.TryParse(url.Href, out var again) && again.Href == url.Href));

    [Fact]
    public void No_text_throws() => Gen.String.Sample(text => WebUrl.TryParseLoose(text, out _) || true);
}
