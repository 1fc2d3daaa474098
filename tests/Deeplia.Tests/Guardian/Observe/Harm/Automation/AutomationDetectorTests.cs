using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Automation;
using Deeplia.Identity;
using Deeplia.Mail.Message;
using Deeplia.Tests.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

public sealed class AutomationDetectorTests
{
    private const string List = "List-Unsubscribe: <https://click.harbour-bakery.example/unsubscribe?m=1>\n";
    private static readonly AutomationDetector Detector = new();

    [Theory]
    [Gives("harm.automation.brand")]
    [InlineData("Decathlon <news@sport-cadeaux.example>", "<p>Bonjour, votre bon d'achat de 50 € expire ce soir.</p><a href='https://sport-cadeaux.example/b'>Utiliser mon bon</a>")]
    [InlineData("Zalando <info@mega-style.example>", "<p>Your basket is waiting for you. Complete your order today.</p><a href='https://mega-style.example/b'>To the basket</a>")]
    public void A_brands_offer_from_elsewhere_is_seen(string from, string html) =>
        Assert.Equal(["harm.automation.brand"], new Letter { From = from, Html = html }.Ids(Detector));

    [Theory]
    [Spares("harm.automation.brand", "harm.automation.stranger")]
    [InlineData("Decathlon <news@service.decathlon.fr>", "<p>Bonjour, votre bon d'achat de 50 € expire ce soir.</p><a href='https://www.decathlon.fr/b'>Utiliser mon bon</a>")]
    [InlineData("Nora Lind <nora@lind.example>", "<p>I found this at Zalando, your basket of last year! Shall we go there on Friday?</p><a href='https://www.zalando.de/b'>Look</a>")]
    public void The_brand_itself_and_a_friend_may_write_so(string from, string html) =>
        Assert.Empty(new Letter { From = from, Html = html }.Ids(Detector));

    [Fact]
    [Gives("harm.automation.forged")]
    public void A_forged_author_with_a_strangers_link_is_seen() => Assert.Equal(["harm.automation.forged"], Survey(
        "https://reward-desk.example/s", "Harbour Bakery <hello@harbour-bakery.example>", List, AuthenticationResult.Fail).Ids(Detector));

    [Fact]
    [Spares("harm.automation.forged")]
    public void A_proved_author_may_use_a_form_elsewhere() => Assert.Empty(Survey(
        "https://docs.google.com/forms/d/1", "Harbour Bakery <hello@harbour-bakery.example>", List, AuthenticationResult.Pass).Ids(Detector));

    [Fact]
    [Gives("harm.automation.stranger")]
    public void A_shops_name_on_a_strangers_domain_and_link_is_seen()
    {
        var finding = Assert.Single(Survey(
            "https://reward-desk.example/s", "Harbour Bakery <survey@customer-voice.example>", "", AuthenticationResult.None).Seen(Detector));
        Assert.Equal(("harm.automation.stranger", "customer-voice.example", "reward-desk.example"), (finding.Id, finding["from"], finding["host"]));
    }

    [Fact]
    [Gives("harm.automation.copied")]
    public void A_copied_template_with_one_link_changed_is_seen() =>
        Assert.Equal(["harm.automation.copied"], Copied("Savonnerie des Lilas <boutique@envoi-pro-44.example>").Ids(Detector));

    [Fact]
    [Spares("harm.automation.copied", "harm.automation.known")]
    public void The_template_from_its_own_house_is_ordinary() =>
        Assert.Empty(Copied("Savonnerie des Lilas <boutique@savonnerie-des-lilas.example>").Ids(Detector));

    [Fact]
    [Gives("harm.automation.known")]
    public void A_house_that_the_owner_knows_from_elsewhere_is_seen()
    {
        var letter = Survey("https://reward-desk.example/s", "Harbour Bakery <survey@customer-voice.example>", "", AuthenticationResult.None);
        var known = letter with { Owner = Letters.Camille with { Sent = Letters.Sent("hello@harbourbakery.example") } };
        Assert.Equal(["harm.automation.known"], known.Ids(Detector));
    }

    [Theory]
    [Spares("harm.automation.stranger")]
    [InlineData("tuned")]
    [InlineData("heldout")]
    public void Real_ones_of_unknown_shops_are_no_strangers(string half) => Assert.All(
        AutomationPairs.Read(half).Where(l => !l.IsImitation),
        l => Assert.DoesNotContain("harm.automation.stranger", Ids(l)));

    private static IEnumerable<string> Ids(AutomationLetter letter)
    {
        var message = new MailReader(ReaderOptions.Default).Read(new RawMail(letter.Write(), Envelope.Unknown));
        var proved = new IdentityReport { IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, message.Author!.Domain!.Ascii, "") };
        return Detector.Observe(new CaseFile(message, proved, Letters.Camille)).Select(f => f.Id);
    }

    private static Letter Survey(string link, string from, string headers, AuthenticationResult dmarc) => new()
    {
        From = from,
        Headers = headers,
        Identity = new IdentityReport { IsSigned = false, Dmarc = new MethodReport(dmarc, "harbour-bakery.example", "") },
        Html = "<p>Hi Camille, thanks for your order at Harbour Bakery. Complete this short survey and choose a reward worth £90. You only pay"
            + $" shipping.</p><a href='{link}'>Start the survey</a><p>Harbour Bakery</p>",
    };

    private static Letter Copied(string from) => new()
    {
        From = from,
        Html = "<p>Bonjour Camille, votre colis a été livré il y a trois jours. Avec votre prochaine commande, un bon d'achat de 50 €.</p>"
            + "<a href='https://bon-cadeau.netlify.app/retrait'>Retirer le bon</a><a href='https://savonnerie-des-lilas.example/atelier'>L'atelier</a>"
            + "<a href='https://savonnerie-des-lilas.example/boutique'>La boutique</a><a href='https://savonnerie-des-lilas.example/unsubscribe'>Se désinscrire</a>"
            + "<p>Agathe et Louis, Savonnerie des Lilas</p>",
    };
}
