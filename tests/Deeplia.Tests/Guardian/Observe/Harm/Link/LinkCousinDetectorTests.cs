using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Tests.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

public sealed class LinkCousinDetectorTests
{
    private static readonly LinkCousinDetector Detector = new();

    [Theory]
    [Gives("harm.link.lookalike-letter", "harm.link.lookalike-brand", "harm.link.lookalike-near", "harm.link.lookalike-bait",
        "harm.link.lookalike-tld", "harm.link.lookalike-known", "harm.link.lookalike-variant")]
    [InlineData("https://halvorsen-invoice.example/a", "harm.link.lookalike-variant")]
    [InlineData("https://halvor-sen.example/a", "harm.link.lookalike-variant")]
    [InlineData("https://halvorsen.top/a", "harm.link.lookalike-variant")]
    [InlineData("https://rnicrosoft.example/a", "harm.link.lookalike-brand")]
    [InlineData("https://mircosoft.example/a", "harm.link.lookalike-near")]
    [InlineData("https://qoogle.example/a", "harm.link.lookalike-brand")]
    [InlineData("https://jаrdins.example/a", "harm.link.lookalike-letter")]
    [InlineData("https://xn--jrdins-3nf.example/a", "harm.link.lookalike-letter")]
    [InlineData("https://www.paypa1.example/login", "harm.link.lookalike-brand")]
    [InlineData("https://pаypal.example/login", "harm.link.lookalike-brand")]
    [InlineData("https://netlfix.example/", "harm.link.lookalike-near")]
    [InlineData("https://paypal-verification.example/", "harm.link.lookalike-bait")]
    [InlineData("https://netflix.top/", "harm.link.lookalike-tld")]
    [InlineData("https://halvosren.example/invoice", "harm.link.lookalike-known")]
    [InlineData("https://ha1vorsen.example/invoice", "harm.link.lookalike-known")]
    public void A_site_made_to_be_misread_is_seen(string link, string id) => Assert.Equal([id], Ids(link));

    [Theory]
    [Spares("harm.link.lookalike-letter", "harm.link.lookalike-brand", "harm.link.lookalike-near", "harm.link.lookalike-bait",
        "harm.link.lookalike-tld", "harm.link.lookalike-known", "harm.link.lookalike-variant")]
    [InlineData("https://halvorsen-museum.example/a")]
    [InlineData("https://www.qmail.example/top.html")]
    [InlineData("https://signpost.example/a")] // a word, and one slip from a brand
    [InlineData("https://www.paypal.com/login")]
    [InlineData("https://paypal.example/")]
    [InlineData("https://münchen.example/")]
    [InlineData("https://почта.example/")]
    [InlineData("https://halvorsen.example/invoice")]
    [InlineData("https://halvorsen.test/invoice")] // another end of a name shows nothing by itself
    [InlineData("https://pineapple.example/")]
    [InlineData("https://dhl-fans.example/")]
    public void Honest_sites_are_left_alone(string link) => Assert.Empty(Ids(link));

    [Fact]
    public void A_known_house_may_link_to_a_second_site_of_its_own() => Assert.Empty(Ids("https://halvorsen-group.example/", "nora@halvorsen.example"));

    private static string[] Ids(string link, string from = "Nora Lind <nora@sender.example>") => new Letter
    {
        From = from,
        Text = $"See {link} today.",
        Owner = Letters.Camille with { Sent = Letters.Sent("nora@halvorsen.example") },
    }.Ids(Detector);
}
