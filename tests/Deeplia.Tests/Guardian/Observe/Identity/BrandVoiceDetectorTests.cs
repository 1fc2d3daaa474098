using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class BrandVoiceDetectorTests
{
    private const string Stranger = "Member Desk <desk@fast-renewal.example>";
    private static readonly BrandVoiceDetector Detector = new();

    [Theory]
    [Gives("identity.brand.voice-unproved")]
    [InlineData("Your PayPal account has been limited. Please sign in at https://fast-renewal.example/x to lift it.")]
    [InlineData("Votre compte Crédit Agricole sera suspendu demain : https://fast-renewal.example/x")]
    [InlineData("Votre colis Chronopost attend depuis hier, réglez 1,99 €.")]
    [InlineData("Ihr Netflix-Konto wurde gesperrt. https://fast-renewal.example/x")]
    [InlineData("Su cuenta de BBVA ha sido bloqueada por seguridad.")]
    [InlineData("Il suo conto Fineco è stato sospeso.")]
    [InlineData("Twoje konto Allegro zostanie zamknięte.")]
    [InlineData("We could not renew your plan. Update the card today.\n\nThe Spotify Team")]
    [InlineData("Merci de régler la somme due avant ce soir.\n\nService client EDF")]
    [InlineData("Please confirm who you are.\n\n© 2026 Revolut Ltd. All rights reserved.")]
    public void A_letter_that_speaks_as_a_brand_from_elsewhere_is_seen(string text) =>
        Assert.Equal(["identity.brand.voice-unproved"], new Letter { From = Stranger, Text = text }.Ids(Detector));

    [Theory]
    [Spares("identity.brand.voice-unproved")]
    [InlineData("I paid with PayPal this morning, the receipt is attached. See you on Friday!")]
    [InlineData("Netflix raised its prices again, says the paper; I may cancel.")]
    [InlineData("Follow us on Facebook and Instagram. The garden club, Lindham")]
    [InlineData("J'ai vu un article sur le Crédit Agricole et ses agences, je te l'envoie.")]
    [InlineData("Our new account manager will call the Spotify people next week.")]
    [InlineData("Feel free to ask. Wise words, as ever. Regards, Chase")]
    public void A_letter_that_only_names_brands_is_left_alone(string text) =>
        Assert.Empty(new Letter { From = Stranger, Text = text }.Ids(Detector));

    [Theory]
    [Spares("identity.brand.voice-unproved")]
    [InlineData("PayPal <service@mail.paypal.com>", "Your PayPal account statement is ready.")]
    [InlineData("Amazon <versand@amazon.nl>", "Uw Amazon account is bijgewerkt.")]
    [InlineData("Crédit Agricole <info@credit-agricole.fr>", "Votre compte Crédit Agricole : nouveau relevé.")]
    public void The_brand_itself_may_speak(string from, string text) => Assert.Empty(new Letter { From = from, Text = text }.Ids(Detector));

    [Fact]
    [Gives("identity.brand.voice")]
    [Spares("identity.brand.voice-among")]
    public void What_was_authenticated_is_said()
    {
        var letter = new Letter
        {
            From = Stranger, Text = "Your PayPal account has been limited: https://fast-renewal.example/x",
            Identity = new IdentityReport { IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, "fast-renewal.example", "") },
        };
        var finding = Assert.Single(letter.Seen(Detector));
        Assert.Equal("identity.brand.voice", finding.Id);
        Assert.Contains(finding.Arguments, a => a.Value == "fast-renewal.example");
    }

    [Fact]
    [Gives("identity.brand.voice-among")]
    public void A_letter_that_leads_to_the_brand_too_is_said_to() => Assert.Equal(["identity.brand.voice-among"], new Letter
    {
        From = Stranger,
        Html = "<p>Your PayPal account is limited. <a href=\"https://fast-renewal.example/x\">Sign in</a></p>"
            + "<a href=\"https://www.paypal.com/help\">Help</a>",
    }.Ids(Detector));

    [Fact]
    [Spares("identity.brand.voice")]
    public void A_house_that_proves_its_name_may_mention_others() => Assert.Empty(new Letter
    {
        From = Stranger, Text = "You can pay by PayPal or card. Thank you for your order!",
        Identity = new IdentityReport { IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, "fast-renewal.example", "") },
    }.Ids(Detector));

    [Fact]
    [Spares("identity.brand.voice-unproved")]
    public void Icons_of_networks_are_no_logo_of_the_sender() => Assert.Empty(new Letter
    {
        From = Stranger,
        Html = "<p>News of the club</p><img alt=\"Facebook\" src=\"https://a.example/f.png\"><img alt=\"YouTube\" src=\"https://a.example/y.png\">",
    }.Ids(Detector));

    [Fact]
    public void The_list_holds_the_brands_that_are_promised() => Assert.InRange(Brands.Listed.Count(), 340, 2_000);

    [Fact]
    public void Every_brand_has_a_domain_and_no_name_twice()
    {
        Assert.All(Brands.Listed, b => Assert.True(b.Domains.Length > 0 && b.Words.Length > 0, b.Name));
        Assert.Equal(Brands.Listed.Count(), Brands.Listed.DistinctBy(b => string.Join(' ', b.Words)).Count());
    }
}
