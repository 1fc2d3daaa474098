using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Observe.Harm.Lure;

namespace Deeplia.Tests.Guardian.Observe.Harm.Lure;

/// <summary>What the words of a lure say; <see cref="LinkTests"/> tests where its links lead.</summary>
public sealed class LureDetectorTests
{
    private static readonly LureDetector Detector = new();
    private static readonly DateTimeOffset Met = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [Gives("harm.lure.advance-fee")]
    [InlineData("I am the widow of a bank director. My late husband left 12 million dollars in an abandoned account.")]
    [InlineData("Je suis veuve et gravement malade ; un fonds de deux millions d'euros attend un bénéficiaire.")]
    [InlineData("Ich bin Anwalt einer Bank. Ein Nachlass des Verstorbenen über vier Millionen Euro sucht Sie. Bitte antworten Sie für weitere Details.")]
    [InlineData("Soy abogado del banco. La herencia de un fallecido, tres millones de dólares, espera. Responda con sus datos.")]
    [InlineData("Sono vedova e la banca custodisce due milioni di euro. La prego di rispondere via email.")]
    [InlineData("A herança do falecido no banco soma dois milhões de euros. Responda por email.")]
    public void A_fortune_from_a_stranger_is_seen(string text) =>
        Assert.Contains("harm.lure.advance-fee", new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Gives("harm.lure.advance-fee-full")]
    public void A_fortune_that_asks_for_details_is_the_full_fraud() => Assert.Contains("harm.lure.advance-fee-full", new Letter
    {
        Text = "Dear friend, I am barrister Cole of a bank. A late client left 9 million dollars and no next of kin."
            + " Send me your full name, address and phone.",
    }.Ids(Detector));

    [Theory]
    [Spares("harm.lure.advance-fee", "harm.lure.advance-fee-full")]
    [InlineData("My late father left us the house; the notary will send the papers for the inheritance in May.")]
    [InlineData("Notre association a réuni deux millions d'euros pour l'hôpital, merci à toutes et à tous.")]
    [InlineData("Der Verein hat in der Lotterie 200 Euro gewonnen. Wir kaufen davon Bälle.")]
    [InlineData("El ayuntamiento invierte tres millones de euros en el parque.")]
    [InlineData("Please send your full name, address and phone number so that we can book the room.")]
    [InlineData("La banca ha finanziato la scuola con due milioni di euro, dice il giornale.")]
    public void A_real_estate_and_the_news_are_no_fortune(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Spares("harm.lure.advance-fee-full")]
    public void A_list_that_discusses_the_fraud_is_spared() => Assert.DoesNotContain("harm.lure.advance-fee-full", new Letter
    {
        Headers = "List-Id: <museum.lists.example>",
        Text = "An old one for the museum: dear friend, I am barrister Cole, a late client left 9 million dollars and no next of kin."
            + " Send me your full name and address.",
    }.Ids(Detector));

    [Theory]
    [Gives("harm.lure.loan")]
    [InlineData("We offer loans to all, interest rate of 2 percent, loan approved in one day. No papers, money today!")]
    [InlineData("Offre de prêt entre particuliers, taux annuel 2 %. Crédit urgent, prêt sans justificatif : financement au taux de 3 %.")]
    [InlineData("Kredit mit kleinem Zinssatz. Darlehen ohne Zinsen im ersten Jahr. Kredit als Angebot für alle.")]
    [InlineData("Préstamo sin interés. Crédito con tasa baja. Los préstamos se dan con esta oferta.")]
    public void Loans_nobody_asked_for_are_seen(string text) => Assert.Contains("harm.lure.loan", new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.lure.loan")]
    [InlineData("The library reminds you: your loan of two books ends on Friday.")]
    [InlineData("Votre banque vous informe : le taux de votre prêt immobilier ne change pas.")]
    [InlineData("Ihr Darlehen: der Zinssatz bleibt bis Juni gleich.")]
    public void A_library_and_a_bank_that_speak_of_one_loan_are_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives("harm.lure.offer")]
    [InlineData("SEO for your website: page one of the search results in a week. Shall I send a quote?")]
    [InlineData("Cheap viagra and cialis, the online pharmacy.")]
    [InlineData("Lonely women near you are looking for serious relationship.")]
    [InlineData("Bitcoin trading with guaranteed profit. Our crypto platform pays daily returns.")]
    [InlineData("Casino night: 100 free spins, bonus on your first deposit.")]
    [InlineData("Replica watches like the originals. Swiss watches for little money, luxury watches too.")]
    [InlineData("Référencement Google de votre site : augmenter vos ventes, développer votre visibilité.")]
    [InlineData("专业供应，厂家报价，开培训课程。")]
    public void Offers_of_spam_are_seen(string text) => Assert.Contains("harm.lure.offer", new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.lure.offer")]
    [InlineData("The pharmacy on the corner is open on Sunday, I asked.")]
    [InlineData("Shall we see the film about the casino tonight?")]
    [InlineData("Dad's old Swiss watch stopped; do you know a good repairer?")]
    [InlineData("Can you look at our website? The menu is broken on my telephone.")]
    [InlineData("Le taux du bitcoin a encore monté, dit le journal.")]
    public void A_word_of_the_trade_in_a_friend_s_letter_is_none(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives("harm.gift-card.ask")]
    [InlineData("Please buy five gift cards, scratch them and send me the codes on the back.")]
    [InlineData("Achète des cartes cadeaux au tabac, gratte-les et envoie-moi une photo des codes.")]
    [InlineData("Bitte besorgen Sie Geschenkkarten, rubbeln Sie die Felder frei und schicken Sie mir ein Foto der Codes.")]
    [InlineData("Compra tarjetas de regalo en el quiosco. Necesito cuatro tarjetas regalo de 100 euros.")]
    [InlineData("Acquista delle carte regalo al bar. Compra anche due buoni regalo.")]
    [InlineData("Koop alsjeblieft cadeaukaarten. Ik heb er vijf nodig, cadeaubonnen mogen ook.")]
    public void A_wish_for_gift_cards_is_seen(string text) => Assert.Contains("harm.gift-card.ask", new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.gift-card.ask")]
    [InlineData("What shall we give Paul? A gift card of the book shop, perhaps. Which one would you choose?")]
    [InlineData("Tu connais une carte cadeau qui plairait à ma sœur ? Elle aime le cinéma.")]
    [InlineData("Weißt du, welche Gutscheine Oma mag? Ich dachte an die Gärtnerei.")]
    [InlineData("¿Qué tarjeta le gustaría a Ana para su cumpleaños?")]
    [InlineData("Heb jij een idee voor een cadeaubon voor Jan?")]
    public void A_friend_who_asks_for_an_idea_is_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives("harm.transfer.ask")]
    [InlineData("A confidential acquisition needs an urgent wire today. Answer by email only.")]
    [InlineData("J'ai besoin d'un virement urgent et confidentiel aujourd'hui. Réponds par mail uniquement, c'est une acquisition confidentielle.")]
    public void A_transfer_in_a_hurry_and_in_secret_is_seen(string text) =>
        Assert.Contains("harm.transfer.ask", new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.transfer.ask")]
    [InlineData("Please find our invoice of 1,250.00 EUR. IBAN DE89 3704 0044 0532 0130 00, payable within 30 days.")]
    [InlineData("Veuillez régler la facture de 480,00 € par virement sur FR76 3000 6000 0112 3456 7890 189 avant le 30 avril.")]
    [InlineData("The payment arrived today, thank you.")]
    [InlineData("Le virement du loyer est parti ce matin.")]
    public void An_invoice_with_amount_and_account_is_left_alone(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.gift-card.ask", "harm.transfer.ask")]
    [InlineData("List-Unsubscribe: <https://shop.example/u>")]
    [InlineData("List-Id: <team.lists.example>")]
    public void A_shop_that_sells_them_to_everybody_is_spared(string header) => Assert.Empty(new Letter
    {
        Headers = header, Text = "Buy gift cards now and send the codes to friends. An urgent transfer is never needed. Scratch the card to see the code.",
    }.Ids(Detector));

    [Theory]
    [InlineData("jean.dupont@firm.example", "harm.gift-card.ask")]
    [InlineData(null)]
    public void An_impostor_who_was_answered_still_asks(string? borrowed, params string[] expected) => Assert.Equal(expected, new Letter
    {
        From = "Jean Dupont <boss.desk@gmail.com>",
        Headers = "In-Reply-To: <answer@owner.example>",
        Text = "It is about gift cards for the team.",
        Past = new PastMail
        {
            Salt = [1],
            When = Met.AddDays(1),
            Steps = [new FirstStep("step1@gmail.com", "boss.desk@gmail.com", Met, "Quick question", "jean dupont", borrowed)],
        },
    }.Ids(Detector));
}
