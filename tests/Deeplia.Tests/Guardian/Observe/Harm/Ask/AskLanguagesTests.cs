using Deeplia.Guardian.Observe.Harm.Ask;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>Callback, money-mule and recovery letters in the languages beside English and French.</summary>
public sealed class AskLanguagesTests
{
    [Theory]
    [Gives("harm.ask.callback")]
    [InlineData("Ihr Abonnement wurde verlängert, 399 Euro. Zum Stornieren rufen Sie bitte +49 30 5550 1234 an.")]
    [InlineData("Su suscripción ha sido renovada por 399 euros. Para cancelar llame al +34 900 555 012.")]
    [InlineData("Il suo abbonamento è stato rinnovato, 399 euro. Per annullare chiami il +39 06 5550 1234.")]
    [InlineData("A sua assinatura foi renovada por 399 euros. Para cancelar ligue para +351 210 555 012.")]
    [InlineData("Uw abonnement is verlengd voor 399 euro. Om te annuleren bel +31 20 555 0123.")]
    [InlineData("Twoja subskrypcja została odnowiona, 399 zł. Aby anulować, zadzwoń pod +48 22 555 01 23.")]
    public void A_charge_with_a_number_is_seen(string text) => Assert.Contains("harm.ask.callback", Ids(text));

    [Theory]
    [Gives("harm.ask.mule")]
    [InlineData("Sie empfangen Zahlungen unserer Kunden gegen eine Provision. Sie behalten acht Prozent und überweisen den Rest.")]
    [InlineData("Usted recibe pagos de clientes a cambio de una comisión. Se queda el ocho por ciento y envía el resto.")]
    [InlineData("Lei riceve pagamenti dei clienti per una commissione. Trattiene otto per cento e invia il resto.")]
    [InlineData("Recebe pagamentos dos clientes por uma comissão. Fica com oito por cento e envia o resto.")]
    [InlineData("U ontvangt betalingen van klanten voor een commissie. U houdt acht procent en stuurt de rest door.")]
    [InlineData("Odbierasz przelewy od klientów za prowizję. Zatrzymujesz osiem procent i przesyłasz resztę.")]
    public void A_job_of_passing_money_on_is_seen(string text) => Assert.Contains("harm.ask.mule", Ids(text));

    [Theory]
    [Gives("harm.ask.recovery")]
    [InlineData("Wir holen Ihre verlorenen Bitcoin zurück.")]
    [InlineData("Recuperamos su dinero perdido: recuperar bitcoin robados es nuestro oficio.")]
    [InlineData("Recuperiamo le criptovalute rubate.")]
    [InlineData("Recuperamos as criptomoedas roubadas.")]
    [InlineData("Wij halen uw gestolen crypto terug.")]
    [InlineData("Odzyskamy Twoje utracone kryptowaluty. Odzyskujemy bitcoiny skradzione w sieci.")]
    public void An_offer_to_bring_losses_back_is_seen(string text) => Assert.Contains("harm.ask.recovery", Ids(text));

    [Theory]
    [Spares("harm.ask.callback", "harm.ask.mule", "harm.ask.recovery")]
    [InlineData("Ihr Termin ist am 12.05.2026 um 10.30 Uhr. Zum Absagen rufen Sie die Praxis an: 030 5550 1234.")]
    [InlineData("Su pedido 4400 llega el jueves. El servicio de clientes atiende en el +34 900 555 012.")]
    [InlineData("Abbiamo ricevuto il pagamento, grazie. Il resto alla consegna.")]
    [InlineData("Perdi a carteira no comboio, mas recuperei tudo menos o dinheiro do almoço.")]
    [InlineData("Kun je mijn pakket aannemen? Ik haal het vanavond op.")]
    [InlineData("Dziękujemy za wpłatę. Resztę prosimy uregulować przy odbiorze.")]
    public void Daily_life_is_left_alone(string text) => Assert.Empty(Ids(text));

    private static string[] Ids(string text) => new Letter { Text = text }.Ids(new AskDetector());
}
