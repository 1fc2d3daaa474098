using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class BrandDetectorTests
{
    private const string Unproven = "identity.brand.unproven";
    private const string Authenticated = "identity.brand.authenticated";
    private static readonly BrandDetector Detector = new();

    private static IdentityReport Proved(string domain) => new()
    {
        IsSigned = true,
        Dkim = [new MethodReport(AuthenticationResult.Pass, domain, "")],
        Dmarc = new MethodReport(AuthenticationResult.Pass, domain, ""),
    };

    [Theory]
    [Gives("identity.brand.elsewhere")]
    [InlineData("Netflix <billing@fast-renewal.example>")]
    [InlineData("\"PayPal Service\" <no-reply@secure.example>")]
    [InlineData("La Banque Postale <info@espace-client.example>")]
    [InlineData("Walmart Rewards <gift@rewards.example>")]
    [InlineData("Wells Fargo <alert@intranet>")] // one label, no dot
    [InlineData("Orange <facture@portail.example>")]
    [InlineData("Orange Service Client <facture@portail.example>")]
    [InlineData("PayPal <service@paypal.tk>")]
    [InlineData("Google Security <camille.b@gmail.com>")]
    public void A_brand_on_a_strangers_address_is_seen(string from) =>
        Assert.Equal(["identity.brand.elsewhere"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Spares("identity.brand.elsewhere")]
    [InlineData("Netflix <info@netflix.com>")]
    [InlineData("Netflix <info@account.netflix.com>")]
    [InlineData("Amazon <versand@amazon.nl>")]
    [InlineData("Nora Lind <nora@sender.example>")]
    [InlineData("Amazonia Travel <tours@amazonia.example>")]
    [InlineData("Grace Norton-Hall <grace@school.example>")]
    [InlineData("Apple Orchard Farm <hello@orchard.example>")]
    [InlineData("Orange Blossom Tea <hello@tea.example>")]
    [InlineData("Sparkasse Musterstadt <info@sparkasse-musterstadt.de>")]
    [InlineData("Google <no-reply@accounts.google.com>")]
    public void The_brand_itself_and_names_alike_are_left_alone(string from) => Assert.Empty(new Letter { From = from }.Ids(Detector));

    [Fact]
    [Spares("identity.brand.elsewhere")]
    public void A_discussion_list_may_carry_a_brand_in_its_name() => Assert.Empty(
        new Letter { From = "Dropbox users <dropbox@lists.example>", Headers = "List-Id: <dropbox.lists.example>" }.Ids(Detector));

    [Theory]
    [Gives(Unproven)]
    [InlineData("Your order", "Dear PayPal customer,\n\nthank you for using PayPal. A payment is waiting.\n\nThe PayPal Team")]
    [InlineData("Votre compte", "Bonjour,\n\nvotre compte Crédit Agricole est suspendu.\n\nLe service client Crédit Agricole")]
    [InlineData("Wichtig", "Sehr geehrter Postbank-Kunde,\n\nIhr Postbank-Konto wurde gesperrt.\n\nIhr Postbank Team")]
    [InlineData("Aviso", "Estimado cliente de CaixaBank:\n\nsu tarjeta está bloqueada.\n\nEl equipo de CaixaBank")]
    [InlineData("Parcel", "Your parcel waits.\n\n© 2026 Chronopost. All rights reserved.")]
    [InlineData("Account", "Dear customer,\n\nyour PаyPаl account was limited. Confirm it.\n\nThe PаyPаl Team")] // Cyrillic а
    public void A_text_in_a_brands_voice_from_a_stranger_is_seen(string subject, string text) =>
        Assert.Equal([Unproven], new Letter { Subject = subject, Text = text }.Ids(Detector));

    [Fact]
    [Gives(Authenticated)]
    public void What_was_proved_is_told_beside_the_brand()
    {
        var letter = new Letter { Text = "Dear Netflix customer,\n\nrenew.\n\nThe Netflix Team", Identity = Proved("sender.example") };
        var finding = Assert.Single(letter.Seen(Detector));
        Assert.Equal(Authenticated, finding.Id);
        Assert.Equal(("Netflix", "sender.example"), (finding["brand"], finding["domain"]));
    }

    [Fact]
    [Gives(Authenticated)]
    public void A_brands_address_over_anothers_envelope_is_seen() => Assert.Contains(Authenticated, new Letter
    {
        From = "PayPal <service@stranger.example>",
        Text = "Dear PayPal customer,\n\nwelcome.\n\nThe PayPal Team",
        Identity = Proved("stranger.example"),
    }.Ids(Detector));

    [Theory]
    [Spares(Unproven, Authenticated)]
    [InlineData("Your order", "We refunded 20 € to your PayPal account.\n\nThe Lind shop\nnora@sender.example")]
    [InlineData("Holiday", "Did you book it on Booking.com or on Airbnb? I paid with PayPal.\n\nSent from Outlook for iOS")]
    [InlineData("News", "Netflix and Spotify raise prices, and Amazon follows.\n\nFind us on Facebook, Instagram and LinkedIn.")]
    [InlineData("Fruit", "Free oranges at the shell market: the target is a ton, and the gap is small. We wise up.")]
    [InlineData("Visa", "Your visa application was sent to the embassy.\n\nNora")]
    [InlineData("Colis", "Ton colis Chronopost est arrivé chez moi, je te le garde.\n\nNora")]
    [InlineData("Bank", "I moved my account to Barclays last week; the old bank was too slow.\n\nNora")]
    public void Who_only_mentions_a_brand_is_left_alone(string subject, string text) =>
        Assert.Empty(new Letter { Subject = subject, Text = text }.Ids(Detector));

    [Fact]
    [Spares(Authenticated)]
    public void A_signature_of_the_brands_is_the_brands_word() => Assert.Empty(new Letter
    {
        From = "Notices <notices@service.example>",
        Text = "Dear Netflix customer,\n\nwelcome.\n\nThe Netflix Team",
        Identity = new IdentityReport { IsSigned = true, Dkim = [new MethodReport(AuthenticationResult.Pass, "mailer.netflix.com", "")] },
    }.Ids(Detector));

    [Fact]
    [Gives("identity.brand.alert", "identity.brand.link")]
    public void A_password_alert_that_leads_to_a_stranger_is_told() => Assert.Equal(
        [Unproven, "identity.brand.link", "identity.brand.alert"],
        new Letter
        {
            Subject = "Your password",
            Text = "Dear Netflix customer,\n\nchange your password now: https://stranger.example/p\n\nThe Netflix Team",
        }.Ids(Detector));

    [Theory]
    [Spares("identity.brand.alert", "identity.brand.link")]
    [InlineData("Netflix <info@account.netflix.com>", "https://www.netflix.com/password")]
    [InlineData("Netflix <info@account.netflix.com>", "https://click.mailer.example/p")]
    public void The_brands_own_alert_is_left_alone(string from, string link) => Assert.Empty(new Letter
    {
        From = from,
        Subject = "Your password",
        Text = $"Dear Netflix customer,\n\nchange your password now: {link}\n\nThe Netflix Team",
    }.Ids(Detector));

    [Fact]
    [Gives(Unproven)]
    public void A_logo_and_a_button_speak_too() => Assert.Contains(Unproven, new Letter
    {
        Html = "<img src='https://x.example/a.png' alt='La Banque Postale' width=200 height=60><p>Votre espace vous attend.</p>"
            + "<a href='https://stranger.example/x'>Accéder à mon espace La Banque Postale</a>",
    }.Ids(Detector));

    [Fact]
    [Spares(Unproven)]
    public void A_row_of_icons_shows_networks_and_means_of_payment() => Assert.Empty(new Letter
    {
        Html = "<p>Thank you for your order at the Lind shop.</p>"
            + "<img src='https://x.example/paypal-logo.png' alt='PayPal' width=80 height=40>"
            + "<img src='https://x.example/klarna-logo.png' alt='Mastercard' width=80 height=40>"
            + "<a href='https://facebook.com/lind'><img src='https://x.example/fb.png' alt='Facebook' width=24></a>",
    }.Ids(Detector));
}
