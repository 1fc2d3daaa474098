using Deeplia.Guardian.Observe.Harm.Ask;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>What a letter asks for, and how it presses.</summary>
public sealed class AskDetectorTests
{
    private static readonly AskDetector Detector = new();

    [Theory]
    [Gives("harm.ask.payroll")]
    [InlineData("Please change the account for my direct deposit before Friday.")]
    [InlineData("Je souhaite modifier mon RIB pour le salaire de mai.")]
    [InlineData("Bitte zahlen Sie mein Gehalt ab Mai auf ein neues Konto.")]
    [InlineData("Quiero recibir mi nómina en una nueva cuenta.")]
    [InlineData("Vorrei ricevere il mio stipendio su un nuovo conto.")]
    [InlineData("Quero receber meu salário em outra conta.")]
    [InlineData("Kan mijn salaris voortaan naar een andere rekening?")]
    [InlineData("Proszę przelać moje wynagrodzenie na nowe konto.")]
    public void A_salary_that_shall_go_elsewhere_is_seen(string text) => Assert.Contains("harm.ask.payroll", Ids(text));

    [Theory]
    [Gives("harm.ask.bank-change")]
    [InlineData("Our new bank details are below, use them for all payments.")]
    [InlineData("Merci d'effectuer le règlement sur notre nouveau compte.")]
    [InlineData("Unsere Bankverbindung hat sich geändert.")]
    [InlineData("Le rogamos abonar la factura en la nueva cuenta.")]
    [InlineData("Si prega di saldare la fattura sul nuovo conto.")]
    [InlineData("Pedimos o pagamento na nova conta.")]
    [InlineData("Graag betalen op ons nieuwe rekeningnummer.")]
    [InlineData("Prosimy o płatność na nowy numer konta.")]
    public void A_supplier_with_another_account_is_seen(string text) => Assert.Contains("harm.ask.bank-change", Ids(text));

    [Theory]
    [Spares("harm.ask.urgency", "harm.ask.secrecy")]
    [InlineData("Please use our new bank account for payment.\n\nThis email is confidential.\n"
        + "If you are not the intended recipient, delete it immediately.")]
    [InlineData("Voici notre nouveau RIB pour le virement.\n\nCe message est confidentiel et destiné à son destinataire.\n"
        + "En cas d'erreur, détruisez-le immédiatement et gardez-en le contenu confidentiel.")]
    public void A_confidentiality_notice_presses_nobody(string text) => Assert.Equal(["harm.ask.bank-change"], Ids(text));

    [Fact]
    public void One_word_about_fraud_silences_nothing() => Assert.Contains(
        "harm.ask.bank-change", Ids("After a fraud on our side, please pay the invoice to our new bank account."));

    [Theory]
    [Spares("harm.ask.payroll", "harm.ask.bank-change")]
    [InlineData("Please change your bank details in the HR portal before the 20th.")]
    [InlineData("Modifiez vos coordonnées bancaires dans le portail RH avant le 20.")]
    [InlineData("The invoice is attached; our bank details are printed on it.")]
    [InlineData("You will receive our new bank details for the next invoice by registered post; pay as before until then.")]
    [InlineData("Nos coordonnées bancaires figurent sur la facture et n'ont pas changé.")]
    [InlineData("Fraudsters write that our bank account changed. It has not: please use the account you know.")]
    public void An_honest_note_about_accounts_is_left_alone(string text) => Assert.Empty(Ids(text));

    [Theory]
    [Gives("harm.ask.callback")]
    [InlineData("Your subscription was charged 399 USD. To cancel, call +1 888 555 0100.")]
    [InlineData("Votre abonnement a été prélevé. Pour annuler, appelez le 01 99 00 00 00.")]
    public void A_charge_with_nothing_but_a_number_is_seen(string text) => Assert.Contains("harm.ask.callback", Ids(text));

    [Theory]
    [Spares("harm.ask.callback")]
    [InlineData("Your subscription was charged. To cancel, call +1 888 555 0100 or see https://account.sender.example/plan")]
    [InlineData("Thank you for your call. Our support line is +1 888 555 0100.")]
    public void A_seller_who_links_home_is_left_alone(string text) => Assert.Empty(Ids(text));

    [Theory]
    [Gives("harm.ask.mule")]
    [InlineData("Deposit the cheque and keep your share. Then forward the money, keep ten percent and send the rest.")]
    [InlineData("Devenez agent financier. Vous recevez les fonds et gardez une commission.")]
    public void Work_that_passes_money_on_is_seen(string text) => Assert.Contains("harm.ask.mule", Ids(text));

    [Theory]
    [Spares("harm.ask.mule")]
    [InlineData("I was a mystery shopper once, it was fun.")]
    [InlineData("J'ai déposé ton chèque à la banque ce midi.")]
    public void A_story_and_a_cheque_are_left_alone(string text) => Assert.Empty(Ids(text));

    [Theory]
    [Gives("harm.ask.recovery")]
    [InlineData("We recover lost crypto funds for victims.")]
    [InlineData("Nous récupérons vos fonds perdus.")]
    public void Money_brought_back_is_seen(string text) => Assert.Contains("harm.ask.recovery", Ids(text));

    [Theory]
    [Spares("harm.ask.recovery")]
    [InlineData("We recovered your lost suitcase.")]
    [InlineData("Les fichiers perdus ont été récupérés.")]
    public void A_suitcase_brought_back_is_left_alone(string text) => Assert.Empty(Ids(text));

    [Theory]
    [Gives("harm.ask.excuse", "harm.ask.urgency", "harm.ask.secrecy")]
    [InlineData("I need you to make a wire transfer today. I am in a meeting and cannot take calls. Keep this confidential.")]
    [InlineData("Il faut faire un virement aujourd'hui. Je suis en réunion, impossible de téléphoner. N'en parle à personne.")]
    public void Excuse_haste_and_secrecy_are_each_quoted(string text) => Assert.Equal(
        ["harm.ask.excuse", "harm.ask.urgency", "harm.ask.secrecy"], Ids(text));

    [Theory]
    [Spares("harm.ask.excuse", "harm.ask.urgency", "harm.ask.secrecy")]
    [InlineData("I am in a meeting and cannot take calls today. Keep the party between us!")]
    [InlineData("Je suis en réunion, impossible de téléphoner. Garde-le pour toi aujourd'hui.")]
    public void Without_money_the_same_words_are_left_alone(string text) => Assert.Empty(Ids(text));

    [Fact]
    public void A_newsletter_is_left_alone() => Assert.Empty(new Letter
    {
        Headers = "List-Unsubscribe: <https://news.example/u>", Text = "We recover lost crypto funds for victims.",
    }.Ids(Detector));

    private static string[] Ids(string text) => new Letter { Text = text }.Ids(Detector);
}
