using Deeplia.Guardian.Observe.Harm.Lure;

namespace Deeplia.Tests.Guardian.Observe.Harm.Lure;

/// <summary>Where the links of a lure lead, compared with its author.</summary>
public sealed class LinkTests
{
    private const string Stranger = " https://login.stranger.example/x";
    private const string Own = " https://account.sender.example/x";
    private static readonly LureDetector Detector = new();

    [Theory]
    [Gives("harm.lure.credential")]
    [InlineData("Your account was suspended. Verify your identity here:")]
    [InlineData("Votre compte est bloqué. Confirmez vos informations ici :")]
    [InlineData("Ihr Konto wurde gesperrt. Bestätigen Sie Ihre Daten hier:")]
    [InlineData("Su cuenta fue bloqueada. Verifique sus datos aquí:")]
    [InlineData("A sua conta foi suspensa. Confirme os seus dados aqui:")]
    [InlineData("Il suo conto è stato bloccato. Verifichi i dati qui:")]
    [InlineData("Uw rekening is geblokkeerd. Bevestig uw gegevens hier:")]
    [InlineData("Twoje konto zostało zablokowane. Potwierdź dane tutaj:")]
    [InlineData("Ваш аккаунт заблокирован. Подтвердите данные здесь:")]
    [InlineData("アカウントが停止されました。こちらをクリックして確認してください。")]
    [InlineData("您的账户已被冻结，请点击这里验证您的信息。")]
    public void An_alarm_that_leads_to_a_stranger_is_seen(string alarm) =>
        Assert.Contains("harm.lure.credential", new Letter { Text = alarm + Stranger }.Ids(Detector));

    [Theory]
    [Spares("harm.lure.credential")]
    [InlineData("Your account was suspended. Verify your identity here:" + Own)]
    [InlineData("Ihr Konto wurde gesperrt. Bestätigen Sie Ihre Daten hier:" + Own)]
    [InlineData("You asked to reset your password. Confirm it here:" + Own)]
    [InlineData("Your account was suspended. Please call your branch, we send no links.")]
    [InlineData("Have you read this about the garden?" + Stranger)]
    [InlineData("Hast du gesehen, dass die Karte vom Wandergebiet jetzt hier liegt?" + Stranger)]
    public void An_alarm_that_leads_home_and_a_friend_s_link_are_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Fact]
    public void The_stranger_is_named() => Assert.Equal("login.stranger.example", Assert.Single(
        new Letter { Text = "Your account was suspended. Verify your identity:" + Stranger }.Seen(Detector))["host"]);

    [Theory]
    [Gives("harm.lure.parcel")]
    [InlineData("Your parcel is held, a customs fee is unpaid. Pay within 24 hours:")]
    [InlineData("Votre colis est bloqué : frais de douane à régler immédiatement.")]
    [InlineData("Ihr Paket wartet auf den Zoll. Bitte umgehend bezahlen:")]
    [InlineData("Su paquete está retenido en aduana. Último aviso:")]
    [InlineData("A sua encomenda está retida na alfândega. Último aviso:")]
    [InlineData("Il suo pacco è in attesa: spese di dogana. Ultimo avviso:")]
    [InlineData("Uw pakket wacht op de douane. Betaal binnen 24 uur:")]
    [InlineData("Twoja paczka oczekuje na opłatę celną. Zapłać natychmiast:")]
    public void A_parcel_that_leads_to_a_stranger_is_seen(string parcel) =>
        Assert.Contains("harm.lure.parcel", new Letter { Text = parcel + Stranger }.Ids(Detector));

    [Theory]
    [Spares("harm.lure.parcel")]
    [InlineData("Your parcel is held, a customs fee is unpaid. Pay within 14 days:" + Own)]
    [InlineData("Votre colis arrive demain entre 9 h et 12 h. Suivi :" + Own)]
    [InlineData("Ihr Paket wartet in der Filiale, bitte holen Sie es innerhalb von 7 Tagen ab:" + Own)]
    [InlineData("I sent the parcel to the wrong address, sorry! Can you tell the neighbour?")]
    public void A_parcel_that_leads_home_is_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives("harm.link.deceit")]
    [InlineData("<a href='https://stranger.example/x'>https://www.bank.example/login</a>")]
    [InlineData("<a href='https://bank.example.stranger.test/x'>www.bank.example</a>")]
    public void A_link_that_shows_another_site_is_seen(string html) => Assert.Contains("harm.link.deceit", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.deceit")]
    [InlineData("<a href='https://www.bank.example/login?x=1'>https://bank.example</a>")]
    [InlineData("<a href='https://click.sender.example/?to=bank'>https://www.bank.example</a>")]
    [InlineData("<a href='https://stranger.example/x'>Read the article</a>")]
    [InlineData("<a href='https://stranger.example/x'>The U.S. report. And more.</a>")]
    public void A_link_that_shows_its_site_or_plain_words_is_left_alone(string html) =>
        Assert.Empty(new Letter { Html = html }.Ids(Detector));

    [Fact]
    [Spares("harm.link.deceit")]
    public void A_newsletter_counts_its_clicks() => Assert.Empty(new Letter
    {
        Headers = "List-Unsubscribe: <https://news.example/u>", Html = "<a href='https://count.example/c/1'>https://www.garden.example</a>",
    }.Ids(Detector));

    [Theory]
    [Gives("harm.link.raw-ip")]
    [InlineData("<a href='http://203.0.113.9/bank/login'>Log in</a>")]
    [InlineData("<a href='http://[2001:db8::9]/bank'>Log in</a>")]
    [InlineData("<a href='http://3405803785/'>Log in</a>")]
    public void A_link_to_a_bare_number_is_seen(string html) => Assert.Contains("harm.link.raw-ip", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.link.raw-ip")]
    [InlineData("", "<a href='https://203-0-113-9.host.example/'>Log in</a>")]
    [InlineData("The printer is at http://192.0.2.50/status now.", "")]
    public void A_name_with_numbers_and_a_colleague_s_plain_address_are_left_alone(string text, string html) =>
        Assert.Empty(new Letter { Text = text, Html = html }.Ids(Detector));

    [Theory]
    [Gives("harm.link.userinfo")]
    [InlineData("<a href='https://www.bank.example@stranger.example/login'>Log in</a>", "")]
    [InlineData("", "Log in at https://www.bank.example@stranger.example/login today.")]
    public void A_link_that_hides_its_host_behind_a_name_is_seen(string html, string text) =>
        Assert.Contains("harm.link.userinfo", new Letter { Html = html, Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.link.userinfo")]
    [InlineData("<a href='https://social.example/@nora'>My page</a>", "")]
    [InlineData("<a href='mailto:nora@sender.example'>Write to me</a>", "")]
    [InlineData("", "My page: https://social.example/@nora or nora@sender.example")]
    public void An_at_sign_elsewhere_is_left_alone(string html, string text) =>
        Assert.Empty(new Letter { Html = html, Text = text }.Ids(Detector));
}
