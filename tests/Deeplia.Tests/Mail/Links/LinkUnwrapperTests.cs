using CsCheck;
using Deeplia.Mail.Links;

namespace Deeplia.Tests.Mail.Links;

/// <summary>Wrapped addresses of <c>tests/links/wrapped.txt</c> lead where they lead.</summary>
public sealed class LinkUnwrapperTests
{
    private const string Target = "https://www.bank.example/login?step=1";
    private static readonly string Google = "https://www.google.com/url?q=";

    public static TheoryData<string, string, string> Wrapped() => new(File.ReadLines(Repository.At("tests/links/wrapped.txt"))
        .Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).Select(f => (f[0], f[1], f[2])));

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void A_wrapped_address_gives_its_target(string wrapper, string wrapped, string target)
    {
        var found = Unwrap(wrapped);
        Assert.Equal((target, wrapper), (found.Url.Href, Assert.Single(found.Through).Name));
    }

    [Fact]
    public void Forty_wrappers_at_least_have_two_addresses_each() => Assert.InRange(
        Wrapped().Select(r => r.Data.Item1).GroupBy(name => name, StringComparer.Ordinal).Count(g => g.Count() >= 2), 40, int.MaxValue);

    [Fact]
    public void Every_line_of_the_list_is_read() => Assert.InRange(WrapperBook.Shipped.Rules.Count(r => !r.Wrapper.IsOpaque), 100, int.MaxValue);

    [Theory]
    [InlineData("https://t.co/AbC", "X")]
    [InlineData("https://protect-eu.mimecast.com/s/AbC?domain=bank.example", "Mimecast")]
    [InlineData("https://u1.ct.sendgrid.net/ls/click?upn=abc", "SendGrid")]
    [InlineData("https://urldefense.com/v3/__https://www.bank.example", "Proofpoint")]
    public void A_wrapper_that_keeps_the_way_to_itself_is_named(string wrapped, string wrapper)
    {
        var found = Unwrap(wrapped);
        Assert.Equal((wrapper, wrapped), (found.Opaque?.Name, found.Url.Href));
    }

    [Theory]
    [InlineData("https://www.google.com/search?q=https%3A%2F%2Fbank.example")]
    [InlineData("https://google.stranger.example/url?q=https%3A%2F%2Fbank.example")]
    [InlineData("https://www.google.com/url?q=javascript%3Aalert(1)")]
    [InlineData("https://www.google.com/url?q=%2Fsearch")]
    [InlineData("https://www.google.com/urls?q=https%3A%2F%2Fbank.example")]
    [InlineData("https://secure-web.cisco.com/1AbC")]
    [InlineData("https://link.paper.example/click/12/not-base64/x")]
    [InlineData("https://www.bing.com/ck/a?u=a1!!!")]
    [InlineData("https://facebook.com.stranger.example/l.php?u=https%3A%2F%2Fbank.example")]
    public void What_is_not_wrapped_stays(string text)
    {
        var found = Unwrap(text);
        Assert.Equal((text, 0), (found.Url.Href, found.Through.Length));
    }

    [Fact]
    public void Wrappers_within_wrappers_are_taken_off_in_turn()
    {
        var inner = "https://l.facebook.com/l.php?u=" + Uri.EscapeDataString(Target);
        var found = Unwrap("https://eur01.safelinks.protection.outlook.com/?url=" + Uri.EscapeDataString(Google + Uri.EscapeDataString(inner)));
        Assert.Equal(["Outlook SafeLinks", "Google", "Facebook"], found.Through.Select(w => w.Name));
        Assert.Equal(Target, found.Url.Href);
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void Nine_wrappers_are_too_many(int depth, bool tooDeep)
    {
        var url = Enumerable.Range(0, depth).Aggregate(Target, (inner, _) => Google + Uri.EscapeDataString(inner));
        Assert.Equal(tooDeep, Unwrap(url).TooDeep);
    }

    [Fact]
    public void A_redirect_to_itself_ends()
    {
        var loop = "https://en-wikipedia-org.translate.goog/wiki/Loop?_x_tr_sl=en";
        Assert.Equal("https://en.wikipedia.org/wiki/Loop", Unwrap(loop).Url.Href);
        Assert.Equal(Google + "https://www.google.com/url?q=", Unwrap(Google + "https%3A%2F%2Fwww.google.com%2Furl%3Fq%3D") is var found
            ? Google + found.Url.Href : "");
    }

    [Fact]
    public void Unwrapping_twice_is_unwrapping_once()
    {
        string[] urls = [.. Wrapped().Select(r => r.Data.Item2)];
        var index = Gen.Int[0, urls.Length - 1];
        Gen.Select(index, index, Gen.Int[0, 200], Gen.Char).Sample((outer, inner, at, letter) =>
            IsStable(Damaged(Filled(urls[outer], urls[inner]), at, letter)));
    }

    private static string Filled(string outer, string inner) =>
        outer.Replace("https%3A%2F%2Fwww.bank.example", Uri.EscapeDataString(inner), StringComparison.Ordinal);

    private static string Damaged(string text, int at, char letter) => text[..(at % text.Length)] + letter + text[((at % text.Length) + 1)..];

    private static bool IsStable(string text) => !WebUrl.TryParse(text, out var url)
        || (LinkUnwrapper.Unwrap(url) is var found && LinkUnwrapper.Unwrap(found.Url).Url.Href == found.Url.Href);

    private static LinkTarget Unwrap(string text)
    {
        Assert.True(WebUrl.TryParse(text, out var url));
        return LinkUnwrapper.Unwrap(url);
    }
}
