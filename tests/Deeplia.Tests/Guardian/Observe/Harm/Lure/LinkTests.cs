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
}
