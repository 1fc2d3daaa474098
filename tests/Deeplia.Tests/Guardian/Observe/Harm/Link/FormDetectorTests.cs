using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Password forms and borrowed bases; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class FormDetectorTests
{
    private static readonly FormDetector Detector = new();

    [Theory]
    [Gives("harm.link.password-form")]
    [InlineData("<form action='https://stranger.example/in'><input type='password'></form>")]
    [InlineData("<form action='//203.0.113.9/in'><input type='PASSWORD'></form>")]
    public void A_form_that_sends_a_password_away_is_seen(string html) => Assert.Contains("harm.link.password-form", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.password-form")]
    [InlineData("<form action='https://search.example/'><input type='text'></form>")]
    [InlineData("<form action='https://login.sender.example/'><input type='password'></form>")]
    public void A_search_a_survey_and_the_author_s_own_login_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.form")]
    [InlineData("<form method='post' action='https://stranger.example/in'><input name='card'></form>")]
    [InlineData("<form method='POST' action='https://203.0.113.9/in'><input type='hidden'><input type='tel'></form>")]
    public void A_form_that_sends_other_data_away_is_seen(string html) => Assert.Equal(["harm.link.form"], new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.form")]
    [InlineData("<form method='get' action='https://search.example/'><input type='text'></form>")]
    [InlineData("<form method='post' action='https://survey.sender.example/'><input type='text'></form>")]
    [InlineData("<form method='post' action='https://jobs.example/'><input></form> <a href='https://www.jobs.example/1'>All jobs</a>")]
    [InlineData("<form method='post' action='https://survey.example/'><input type='radio'><input type='submit'></form>")]
    public void A_search_the_author_s_survey_and_a_button_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.base")]
    [InlineData("<base href='https://stranger.example/'><a href='login'>Log in</a>")]
    public void A_base_that_leads_away_is_seen(string html) => Assert.Contains("harm.link.base", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.base")]
    [InlineData("<base href='https://www.sender.example/'><a href='news'>News</a>")]
    [InlineData("<base href='https://news.example/'><a href='1'>A</a><img src='https://img.news.example/1.png'>")]
    [InlineData("<base href='https://news.example/'><a href='#top'>Top</a>")]
    public void A_page_with_its_base_at_home_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));
}
