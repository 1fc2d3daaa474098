using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Links to places where anybody can put anything; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class FreeHostDetectorTests
{
    private static readonly FreeHostDetector Detector = new();

    [Theory]
    [Gives("harm.link.shortener")]
    [InlineData("<a href='https://bit.ly/3abc'>Log in</a>")]
    [InlineData("<a href='https://t.co/AbC'>Log in</a>")]
    [InlineData("<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fis.gd%2Fab'>Log in</a>")]
    public void A_short_link_is_named(string html) => Assert.Contains("harm.link.shortener", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.shortener")]
    [InlineData("<a href='https://youtu.be/abc'>Log in</a>")]
    [InlineData("<a href='https://notbit.ly/3abc'>Log in</a>")]
    public void A_site_s_own_short_name_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.free-host")]
    [InlineData("<a href='https://bank-login.web.app/'>Log in</a>")]
    [InlineData("<a href='https://nora.github.io/'>Log in</a>")]
    [InlineData("<a href='https://drive.google.com/file/d/1'>Log in</a>")]
    public void A_free_page_is_named(string html) => Assert.Contains("harm.link.free-host", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.free-host")]
    [InlineData("<a href='https://www.sender.example/'>Log in</a>")]
    [InlineData("<a href='https://github.com/nora'>Log in</a>")]
    public void The_author_s_own_page_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.form-builder")]
    [InlineData("<a href='https://docs.google.com/forms/d/e/1/viewform'>Log in</a>")]
    [InlineData("<a href='https://forms.gle/abc'>Log in</a>")]
    public void A_form_anyone_can_make_is_named(string html) => Assert.Contains("harm.link.form-builder", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.form-builder")]
    [InlineData("<a href='https://forms.firm.example/abc'>Log in</a>")]
    [InlineData("<a href='https://docs.google.com/spreadsheets/d/1'>Log in</a>")]
    public void A_firm_s_own_form_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.tunnel")]
    [InlineData("<a href='https://ab-12.ngrok-free.app/login'>Log in</a>")]
    [InlineData("<a href='https://ipfs.io/ipfs/bafy/'>Log in</a>")]
    public void A_tunnel_and_a_peer_to_peer_file_are_named(string html) => Assert.Contains("harm.link.tunnel", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.tunnel")]
    [InlineData("<a href='https://ngrok.com/docs'>Log in</a>")]
    [InlineData("<a href='https://docs.ipfs.tech/'>Log in</a>")]
    public void A_site_that_speaks_of_them_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));
}
