using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Tests.Guardian.Observe.Harm.Link;

/// <summary>Links whose host is disguised; more of them lie in <c>tests/links/cases.txt</c>.</summary>
public sealed class DisguiseDetectorTests
{
    private static readonly DisguiseDetector Detector = new();

    [Theory]
    [Gives("harm.link.raw-ip")]
    [InlineData("<a href='http://203.0.113.9/bank/login'>Log in</a>")]
    [InlineData("<a href='http://[2001:db8::9]/bank'>Log in</a>")]
    public void A_link_to_a_bare_number_is_seen(string html) => Assert.Contains("harm.link.raw-ip", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.raw-ip")]
    [InlineData("", "<a href='https://203-0-113-9.host.example/'>Log in</a>")]
    [InlineData("", "<a href='http://192.168.0.10/'>Printer</a>")]
    [InlineData("", "<a href='http://4.1.0.1'>4.1.0.1</a>")]
    [InlineData("The printer is at http://203.0.113.50/status now.", "")]
    public void A_name_with_numbers_an_own_network_and_a_plain_address_are_left_alone(string text, string html) =>
        Assert.Empty(new Letter { Text = text, Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.disguised-ip")]
    [InlineData("<a href='http://3405803785/'>Log in</a>")]
    [InlineData("<a href='http://0xCB007109/'>Log in</a>")]
    [InlineData("<a href='http://0313.0.0161.011/'>Log in</a>")]
    public void A_number_in_another_notation_is_seen(string html) => Assert.Contains("harm.link.disguised-ip", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.disguised-ip")]
    [InlineData("<a href='https://3405803785.example/'>Log in</a>")]
    [InlineData("<a href='https://0xcb.example/'>Log in</a>")]
    [InlineData("<a href='https://1und1.example/'>Log in</a>")]
    public void A_name_that_looks_like_a_number_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.disguised-host")]
    [InlineData("<a href='https://%73tranger.example/'>Log in</a>")]
    [InlineData("<a href='https://ｓtranger.example/'>Log in</a>")]
    [InlineData("<a href='https://str&#8203;anger.example/'>Log in</a>")]
    [InlineData("<a href='https://stran&#9;ger.example/'>Log in</a>")]
    [InlineData("<a href='ht&#10;tps://stranger.example/'>Log in</a>")]
    [InlineData("<a href='https:\\\\stranger.example/'>Log in</a>")]
    public void A_host_in_signs_ornaments_or_nothing_is_seen(string html) => Assert.Contains("harm.link.disguised-host", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.disguised-host")]
    [InlineData("<a href='https://stranger.example/a%20b'>Log in</a>")]
    [InlineData("<a href='https://stranger.example&#8203;/'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/ｐ'>Log in</a>")]
    [InlineData("<a href='\n https://stranger.example/a?b=1&\n c=2 \n'>Log in</a>")]
    public void Signs_in_the_path_and_what_was_pasted_along_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.coded")]
    [InlineData("<a href='https://stranger.example/%6C%6F%67%69%6E'>Log in</a>")]
    [InlineData("<a href='https://stranger.example/?to=%256C%256F%2567%2569%256E'>Log in</a>")]
    public void Plain_letters_written_as_codes_are_seen(string html) => Assert.Contains("harm.link.coded", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.coded")]
    [InlineData("<a href='https://stranger.example/a%20caf%C3%A9%20%26%20th%C3%A9%2Ehtml'>Menu</a>")]
    [InlineData("<a href='https://stranger.example/?to=https%253A%252F%252Fgarden.example%252Fa%252Fb'>Garden</a>")]
    [InlineData("<a href='https://www.sender.example/%6C%6F%67%69%6E'>Log in</a>")]
    public void Accents_and_an_address_within_an_address_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.long-host")]
    [InlineData("<a href='https://login.bank-account-verification-service.customer-security-centre.identity-check-required-now.session.stranger.example/'>Log in</a>")]
    public void A_host_too_long_to_read_is_seen(string html) => Assert.Contains("harm.link.long-host", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.long-host")]
    [InlineData("<a href='https://firm-website-production.eu-west-1.elasticbeanstalk.host.example/'>Log in</a>")]
    public void A_cloud_s_long_name_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.punycode")]
    [InlineData("<a href='https://xn--bcher-kva.example/'>Log in</a>")]
    [InlineData("<a href='https://bücher.example/'>Log in</a>")]
    public void A_foreign_host_is_shown_in_its_letters(string html) => Assert.Contains("harm.link.punycode", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.punycode")]
    [InlineData("<a href='https://books.example/bücher'>Log in</a>")]
    [InlineData("<a href='https://books.example/xn--bcher-kva'>Log in</a>")]
    public void A_foreign_path_is_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.odd-port")]
    [InlineData("<a href='https://stranger.example:8888/'>Log in</a>")]
    public void An_unusual_door_is_named(string html) => Assert.Contains("harm.link.odd-port", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.odd-port")]
    [InlineData("<a href='https://stranger.example:443/'>Log in</a>")]
    [InlineData("<a href='http://build.example:8080/'>Log in</a>")]
    [InlineData("<a href='http://localhost:3000/'>Log in</a>")]
    public void A_usual_door_and_an_own_machine_are_left_alone(string html) => Assert.Empty(new Letter { Html = html }.Ids(Detector));
}
