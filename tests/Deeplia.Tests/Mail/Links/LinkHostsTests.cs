using Deeplia.Mail.Data;
using Deeplia.Mail.Links;

namespace Deeplia.Tests.Mail.Links;

public sealed class LinkHostsTests
{
    [Theory]
    [InlineData("https://bit.ly/3abc", LinkHostKind.Shortener)]
    [InlineData("https://bank.web.app/", LinkHostKind.Page)]
    [InlineData("https://docs.google.com/forms/d/1", LinkHostKind.Form)]
    [InlineData("https://docs.google.com/document/d/1", LinkHostKind.File)]
    [InlineData("https://docs.google.com/spreadsheets/d/1", LinkHostKind.None)]
    [InlineData("https://ipfs.io/ipfs/bafy", LinkHostKind.Ipfs)]
    [InlineData("https://ab.ngrok.io/", LinkHostKind.Tunnel)]
    [InlineData("https://nora.duckdns.org/", LinkHostKind.Dynamic)]
    [InlineData("https://notbit.ly/3abc", LinkHostKind.None)]
    [InlineData("https://web.app.example/", LinkHostKind.None)]
    [InlineData("https://203.0.113.9/", LinkHostKind.None)]
    public void A_host_is_told_by_the_lists(string text, LinkHostKind expected)
    {
        Assert.True(WebUrl.TryParse(text, out var url));
        Assert.Equal(expected, LinkHosts.Of(url));
    }

    [Fact]
    public void Two_hundred_and_fifty_places_are_known() =>
        Assert.InRange(DataFile.ReadLines("links/hosting.txt").Distinct(StringComparer.Ordinal).Count(), 250, int.MaxValue);

    [Theory]
    [InlineData("links/hosting.txt")]
    [InlineData("links/shorteners.txt")]
    [InlineData("links/mirrors.txt")]
    [InlineData("links/wrappers.txt")]
    public void No_line_comes_twice(string list) =>
        Assert.Empty(DataFile.ReadLines(list).GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
}
