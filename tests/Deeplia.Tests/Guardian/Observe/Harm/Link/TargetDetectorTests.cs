using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Links that run, fetch or jump; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class TargetDetectorTests
{
    private static readonly TargetDetector Detector = new();

    [Theory]
    [Gives("harm.link.script")]
    [InlineData("<a href='data:text/html;base64,PHNjcmlwdD4='>Log in</a>")]
    [InlineData("<a href='javascript:alert(1)'>Log in</a>")]
    [InlineData("<a href='java&#10;script:alert(1)'>Log in</a>")]
    [InlineData("<a href='search-ms:query=a'>Log in</a>")]
    public void A_link_that_runs_is_seen(string html) => Assert.Contains("harm.link.script", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.script")]
    [InlineData("<a href='javascript:void(0)'>Log in</a>")]
    [InlineData("<a href='data:image/png;base64,iVBORw0KGgo='>Log in</a>")]
    [InlineData("<a href='tel:+15550100'>Log in</a>")]
    public void An_idle_script_and_a_picture_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.share")]
    [InlineData("<a href='file://203.0.113.9/share/x'>Log in</a>")]
    [InlineData("<a href='\\\\files.stranger.example\\share'>Log in</a>")]
    public void A_stranger_s_share_is_seen(string html) => Assert.Contains("harm.link.share", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.share")]
    [InlineData("<a href='file://server/share/plan.docx'>Log in</a>")]
    [InlineData("<a href='file:///C:/plan.docx'>Log in</a>")]
    [InlineData("<a href='file://files.sender.example/plan.docx'>Log in</a>")]
    [InlineData("<a href='file://192.168.0.2/plan'>Log in</a>")]
    public void The_office_s_own_share_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.program")]
    [InlineData("<a href='https://stranger.example/invoice.pdf.exe'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/update.msi?x=1'>Log in</a>")]
    public void A_program_is_seen(string html) => Assert.Contains("harm.link.program", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.program")]
    [InlineData("<a href='https://sender.example/setup.exe'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/exe'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/x?f=a.exe'>Log in</a>")]
    public void The_author_s_own_program_and_a_page_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.archive")]
    [InlineData("<a href='https://stranger.example/invoice.zip'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/a.RAR'>Log in</a>")]
    public void An_archive_is_named(string html) => Assert.Contains("harm.link.archive", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.archive")]
    [InlineData("<a href='https://sender.example/photos.zip'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/zip'>Log in</a>")]
    public void The_author_s_own_archive_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.open-redirect")]
    [InlineData("<a href='https://www.google.com/url?q=https%3A%2F%2Fstranger.example%2F'>Log in</a>")]
    [InlineData("<a href='https://l.facebook.com/l.php?u=https%3A%2F%2Fstranger.example%2F'>Log in</a>")]
    public void A_jump_through_a_trusted_site_is_seen(string html) => Assert.Contains("harm.link.open-redirect", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.open-redirect")]
    [InlineData("<a href='https://www.google.com/url?q=https%3A%2F%2Fsender.example%2F'>Log in</a>")]
    [InlineData("<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fstranger.example%2F'>Log in</a>")]
    [InlineData("<a href='https://www.google.com/maps'>Log in</a>")]
    public void A_gateway_and_a_jump_home_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.springboard")]
    [InlineData("<a href='https://www.museum.example/redirect.php?url=https%3A%2F%2Fstranger.example%2F'>Log in</a>")]
    [InlineData("<a href='https://www.museum.example/out?id=7&amp;to=https://stranger.example/'>Log in</a>")]
    public void A_site_of_nobody_concerned_that_sends_on_is_seen(string html) => Assert.Equal(["harm.link.springboard"], new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.springboard")]
    [InlineData("<a href='https://login.museum.example/redirect?next=https%3A%2F%2Fshop.museum.example%2F'>Shop</a>")]
    [InlineData("<a href='https://share.example/post?url=https%3A%2F%2Fstranger.example%2F'>Share</a>")]
    [InlineData("<a href='https://www.museum.example/redirect?url=https%3A%2F%2Fwww.sender.example%2F'>Our page</a>")]
    public void A_site_s_own_steps_and_a_share_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.nested")]
    [Spares("harm.link.nested")]
    [InlineData(12, true)]
    [InlineData(3, false)]
    public void Nobody_honest_wraps_nine_times(int depth, bool seen)
    {
        var url = Enumerable.Range(0, depth).Aggregate("https://stranger.example/", (inner, _) =>
            "https://deref-web.de/mail/client/dereferrer/?redirectUrl=" + Uri.EscapeDataString(inner));
        Assert.Equal(seen, new Letter { Html = $"<a href='{url}'>Log in</a>" }.Ids(Detector).Contains("harm.link.nested"));
    }
}
