using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Interest;

namespace Deeplia.Tests.Guardian.Observe.Interest;

public sealed class BulkDetectorTests
{
    private const string Picture = "<a href='https://shop.example/p'><img src='https://shop.example/p.jpg' width=200 height=200></a>";
    private static readonly BulkDetector Detector = new();

    [Theory]
    [Gives("interest.bulk.list", "interest.bulk.one-click", "interest.bulk.precedence", "interest.bulk.feedback-id", "interest.bulk.service")]
    [InlineData("List-Id: Gardeners <gardeners.lists.example>", "interest.bulk.list")]
    [InlineData("List-Unsubscribe: <https://news.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click", "interest.bulk.one-click")]
    [InlineData("Precedence: bulk", "interest.bulk.precedence")]
    [InlineData("Precedence: Junk", "interest.bulk.precedence")]
    [InlineData("Feedback-ID: 7:campaign:mailer", "interest.bulk.feedback-id")]
    [InlineData("X-SG-EID: abc", "interest.bulk.service")]
    [InlineData("X-Mailgun-Sid: abc", "interest.bulk.service")]
    public void A_header_of_mailing_programs_is_seen(string header, string finding) =>
        Assert.Contains(finding, new Letter { Headers = header, Text = "Hello" }.Ids(Detector));

    [Theory]
    [Spares("interest.bulk.list", "interest.bulk.unsubscribe", "interest.bulk.one-click", "interest.bulk.precedence",
        "interest.bulk.feedback-id", "interest.bulk.service", "interest.transactional", "interest.conversation", "interest.bulk.undisclosed")]
    [InlineData("X-Mailer: Letterbox 3", "Hello Camille, shall we meet on Monday at the lake?")]
    [InlineData("Precedence: first-class", "Salut Camille, on se voit lundi ? J'apporte le livre.")]
    [InlineData("Reply-To: nora@sender.example", "Liebe Camille, ich melde mich morgen bei dir. Grüße aus Wien")]
    [InlineData("X-Priority: 3", "Ciao Camille, ti chiamo domani sera dopo cena.")]
    public void A_letter_from_one_to_one_shows_none_of_it(string header, string text) =>
        Assert.Empty(new Letter { Headers = header, Text = text }.Ids(Detector));

    [Theory]
    [Gives("interest.bulk.unsubscribe")]
    [InlineData("Click here to unsubscribe.")]
    [InlineData("Pour vous désabonner, suivez ce lien.")]
    [InlineData("Newsletter abbestellen")]
    [InlineData("Si no desea recibir más noticias, puede darse de baja aquí.")]
    [InlineData("Para cancelar a sua inscrição, carregue aqui.")]
    [InlineData("Per disiscriversi, premere qui.")]
    [InlineData("Klik hier om je af te melden: uitschrijven")]
    [InlineData("Wypisz mnie z listy")]
    [InlineData("Avregistrera dig här")]
    [InlineData("Отписаться от рассылки")]
    [InlineData("配信停止はこちら")]
    public void A_way_out_is_seen_in_the_words_alone(string text) =>
        Assert.Contains("interest.bulk.unsubscribe", new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Gives("interest.bulk.markup")]
    public void A_wall_of_pictures_and_links_is_advertising() => Assert.Contains(
        "interest.bulk.markup", new Letter { Html = string.Concat(Enumerable.Repeat(Picture, 6)) }.Ids(Detector));

    [Theory]
    [Spares("interest.bulk.markup")]
    [InlineData("<p>See <a href='https://a.example'>a</a>, <a href='https://b.example'>b</a> and <a href='https://c.example'>c</a></p>" + Picture)]
    [InlineData("<img src='https://p.example/1'><img src='https://p.example/2'><img src='https://p.example/3'><p>Photos of our walk</p>")]
    public void A_few_links_or_a_few_pictures_are_not(string html) =>
        Assert.DoesNotContain("interest.bulk.markup", new Letter { Html = html }.Ids(Detector));

    [Theory]
    [Gives("interest.bulk.undisclosed")]
    [InlineData("undisclosed-recipients:;")]
    [InlineData("offers@sender.example")]
    public void A_mail_that_names_others_is_seen(string to) =>
        Assert.Contains("interest.bulk.undisclosed", new Letter { To = to, Text = "Hello" }.Ids(Detector));

    [Theory]
    [Spares("interest.bulk.undisclosed")]
    [InlineData("To: team@sender.example\nCc: camille@owner.example")]
    [InlineData("To: team@sender.example\nDelivered-To: camille@owner.example")]
    public void A_copy_and_an_alias_are_addressed_to_the_reader(string headers) => Assert.DoesNotContain(
        "interest.bulk.undisclosed", new Letter { To = "team@sender.example", Headers = headers[(headers.IndexOf('\n') + 1)..] }.Ids(Detector));

    [Fact]
    [Spares("interest.bulk.undisclosed")]
    public void Where_nobody_told_the_owner_s_address_nobody_is_missing() => Assert.DoesNotContain(
        "interest.bulk.undisclosed", new Letter { To = "undisclosed-recipients:;", Owner = OwnerKnowledge.Nobody }.Ids(Detector));

    [Theory]
    [Gives("interest.transactional")]
    [InlineData("Your verification code is 481 220.", "code")]
    [InlineData("Merci pour votre commande n° 4711.", "order")]
    [InlineData("Ihre Rechnung vom 3. März über 42,00 € liegt bei. IBAN DE89 3704 0044 0532 0130 00", "invoice")]
    [InlineData("Su paquete llega mañana entre las 9 y las 12.", "delivery")]
    [InlineData("A sua consulta está marcada para terça-feira.", "appointment")]
    [InlineData("La tua prenotazione per due notti è pronta.", "ticket")]
    [InlineData("Je bestelling is onderweg naar de winkel.", "order")]
    [InlineData("Faktura VAT za marzec w załączniku.", "invoice")]
    [InlineData("Ditt paket finns att hämta.", "delivery")]
    [InlineData("Siparişiniz hazırlanıyor.", "order")]
    public void A_notice_one_waits_for_is_told_by_its_topic(string text, string topic) => Assert.Equal(
        topic, Assert.Single(new Letter { Text = text }.Seen(Detector), f => f.Id == "interest.transactional")["topic"]);

    [Fact]
    [Gives("interest.conversation")]
    public void An_answer_with_its_question_below_is_a_conversation() => Assert.Contains("interest.conversation", new Letter
    {
        Headers = "In-Reply-To: <q@owner.example>",
        Text = "Yes, Monday suits me.\n\nOn Sunday, Camille <camille@owner.example> wrote:\n> Shall we meet on Monday?\n",
    }.Ids(Detector));

    [Theory]
    [Spares("interest.conversation")]
    [InlineData("X-Note: no thread", "Yes.\n\nOn Sunday, Camille <camille@owner.example> wrote:\n> Shall we meet on Monday?\n")]
    [InlineData("In-Reply-To: <q@owner.example>", "Our spring offers for you, all of them new.")]
    [InlineData("In-Reply-To: <q@owner.example>\nList-Unsubscribe: <https://news.example/u>",
        "Offers.\n\nOn Sunday, Camille <camille@owner.example> wrote:\n> Shall we meet on Monday?\n")]
    public void A_thread_header_or_a_quotation_alone_is_none(string headers, string text) =>
        Assert.DoesNotContain("interest.conversation", new Letter { Headers = headers, Text = text }.Ids(Detector));
}
