using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Links that carry another site's name; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class LinkLookAlikeDetectorTests
{
    private static readonly LinkLookAlikeDetector Detector = new();

    [Theory]
    [Gives("harm.link.lookalike-host")]
    [InlineData("<a href='https://www.bank.example.stranger.test/'>Log in</a>")]
    [InlineData("<a href='https://paypal.com.account.stranger.example/'>Log in</a>")]
    [InlineData("<a href='https://sender.example.verify.stranger.test/'>Log in</a>")]
    [InlineData("<a href='https://paypal.login.account.stranger.example/'>Log in</a>")]
    [InlineData("<a href='https://paypal.com-verify.example/'>Log in</a>")]
    [InlineData("<a href='https://www.netflix-billing.update.session.stranger.example/'>Log in</a>")]
    public void A_name_left_of_the_true_one_is_seen(string html) => Assert.Contains("harm.link.lookalike-host", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.lookalike-host")]
    [InlineData("<a href='https://www.shop.bank.example/'>Log in</a>")]
    [InlineData("<a href='https://mail.de.firm.example/'>Log in</a>")]
    [InlineData("<a href='https://paypal.shop.example/'>Pay</a>")]
    [InlineData("<a href='https://dropbox.sso.firm.example/'>Log in</a>")]
    [InlineData("<a href='https://facebook.eu.cdn.facebook.com/'>Log in</a>")]
    [InlineData("<a href='https://www.bank.example.cdn.cloudflare.net/x'>Log in</a>")]
    [InlineData("<a href='https://www.journal.example.proxy.university.example/x'>Log in</a>")]
    public void Own_subdomains_and_mirrors_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.lookalike-path")]
    [InlineData("<a href='https://stranger.example/www.paypal.com/signin'>Log in</a>")]
    [InlineData("<a href='https://203.0.113.9/paypal.com/'>Log in</a>")]
    public void A_brand_behind_the_slash_is_seen(string html) => Assert.Contains("harm.link.lookalike-path", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.lookalike-path")]
    [InlineData("<a href='https://web.archive.org/web/2020/https://www.paypal.com/'>Log in</a>")]
    [InlineData("<a href='https://www.trustpilot.com/review/www.paypal.com'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/report.final.pdf'>Log in</a>")]
    [InlineData("<a href='https://www.paypal.com/paypal.com/'>Log in</a>")]
    public void Archives_reviews_and_files_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));
}
