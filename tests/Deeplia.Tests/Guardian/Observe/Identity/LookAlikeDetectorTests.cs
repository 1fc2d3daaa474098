using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class LookAlikeDetectorTests
{
    private static readonly LookAlikeDetector Detector = new();

    [Theory]
    [Gives("identity.lookalike.brand")]
    [InlineData("a@paypa1.example")]
    [InlineData("a@mail.paypai.example")]
    [InlineData("a@walrnart.example")]
    [InlineData("a@nétflix.example")]
    [InlineData("a@faceb00k.example")]
    public void A_domain_that_reads_like_a_brands_is_seen(string from) =>
        Assert.Equal(["identity.lookalike.brand"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.tld")]
    [InlineData("a@netflix.top")]
    [InlineData("a@mail.paypal.xyz")]
    public void A_brands_bare_name_under_a_bait_ending_is_seen(string from) =>
        Assert.Equal(["identity.lookalike.tld"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.subdomain")]
    [InlineData("a@paypal.com.sender.example")]
    [InlineData("a@www.clinic-lyon.example.sender.example")]
    public void A_name_left_of_another_is_seen(string from) => Assert.Equal(
        ["identity.lookalike.subdomain"], new Letter { From = from, Owner = Knowing("Ada Roy", "ada@clinic-lyon.example") }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.name")]
    [InlineData("PayPaI Service <a@sender.example>", "1")]
    [InlineData("=?utf-8?B?8J2XofCdl7LwnZiB8J2Xs/Cdl7nwnZe28J2YhQ==?= <a@sender.example>", "7")] // mathematical Netflix
    [InlineData("Netf1ix Billing <a@gmail.com>", "1")]
    [InlineData("micr0soft.team@gmail.com", "1")]
    [InlineData("\"0wner.example Helpdesk\" <a@sender.example>", "1")]
    [InlineData("0range Service <a@sender.example>", "1")]
    [InlineData("rnicrosoft.support@sender.example", "1")]
    [InlineData("\"xn--pypal-4ve.example Support\" <a@sender.example>", "1")]
    public void A_name_in_letters_that_only_look_like_its_own_is_seen(string from, string least)
    {
        var finding = Assert.Single(new Letter { From = from }.Seen(Detector));

        Assert.Equal("identity.lookalike.name", finding.Id);
        Assert.True(finding["letters"]!.Split(' ').Length >= int.Parse(least, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Micorsoft Security Team <a@sender.example>")]
    [InlineData("Net-flix Billing <a@sender.example>")]
    [InlineData("micorsoft.billing@gmail.com")]
    [InlineData("\"paypal.com-verify.example\" <a@sender.example>")]
    [InlineData("\"netflix.top Support\" <a@sender.example>")]
    public void A_name_one_slip_away_is_seen_among_words_of_service(string from) =>
        Assert.Equal(["identity.lookalike.name"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [InlineData("paypal.billing@gmail.com", "identity.lookalike.bait")]
    [InlineData("netflix-kundenservice@sender.example", "identity.lookalike.bait")]
    [InlineData("billing.paypal.com@sender.example", "identity.lookalike.subdomain")]
    [InlineData("a@paypal.com-verify.example", "identity.lookalike.subdomain")]
    public void A_brands_name_where_it_has_no_mailbox_is_seen(string from, string id) =>
        Assert.Equal([id], new Letter { From = from }.Ids(Detector));

    [Fact]
    [Gives("identity.lookalike.letter")]
    public void A_letter_of_Armenian_is_named()
    {
        var finding = Assert.Single(new Letter { From = "a@jardiոs.example" }.Seen(Detector)); // Armenian vo

        Assert.Equal("identity.lookalike.letter", finding.Id);
        Assert.Equal("6/U+0578/Armenian/n", finding["letters"]);
    }

    [Theory]
    [InlineData("a@pаypаl.example", "2/U+0430/Cyrillic/a 5/U+0430/Cyrillic/a")]
    [InlineData("a@paypa1.example", "6/U+0031/Digit/l")]
    [InlineData("a@walrnart.example", "4/U+0072+U+006E/Latin/m")]
    public void A_brands_look_alike_is_shown_letter_by_letter(string from, string letters) => Assert.Contains(
        new Letter { From = from }.Seen(Detector), f => f.Id == "identity.lookalike.brand" && f["letters"] == letters);

    [Theory]
    [InlineData(SpokenLanguage.English, "In “pаypal”, the letter а (U+0430) is Cyrillic; it only looks like a.")]
    [InlineData(SpokenLanguage.French, "Dans « pаypal », la lettre а (U+0430) est cyrillique ; elle ressemble seulement à a.")]
    public void The_letter_is_said_in_words(SpokenLanguage language, string sentence) => Assert.Equal(
        sentence, PhraseBook.Of(language).Say(new Letter { From = "a@pаypal.example" }.Seen(Detector)[0]));

    [Theory]
    [Gives("identity.lookalike.near")]
    [InlineData("a@pay-pal.example")]
    [InlineData("a@netlfix.example")]
    [InlineData("a@instagran.example")]
    [InlineData("a@facebok.example")]
    [InlineData("a@chronopsot.example")]
    public void A_domain_one_slip_from_a_brands_is_seen(string from) =>
        Assert.Equal(["identity.lookalike.near"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.bait")]
    [InlineData("a@paypal-support.example")]
    [InlineData("a@secure-login-netflix.example")]
    [InlineData("a@dhl-livraison.example")]
    [InlineData("a@labanquepostalesecurite.example")]
    [InlineData("a@paypa1-secure.example")]
    public void A_brand_with_bait_tied_to_it_is_seen(string from) =>
        Assert.Equal(["identity.lookalike.bait"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.known")]
    [InlineData("a@0wner.example")]
    [InlineData("a@clinlc-lyon.example")]
    public void A_domain_that_reads_like_one_the_owner_knows_is_seen(string from) => Assert.Equal(
        ["identity.lookalike.known"], new Letter { From = from, Owner = Knowing("Ada Roy", "ada@clinic-lyon.example") }.Ids(Detector));

    [Theory]
    [Gives("identity.lookalike.cyrillic", "identity.lookalike.greek")]
    [InlineData("=?utf-8?Q?P=D0=B0yment_desk?= <a@sender.example>", "identity.lookalike.cyrillic", "а")]
    [InlineData("=?utf-8?Q?Acc=CE=BFunts?= <a@sender.example>", "identity.lookalike.greek", "ο")]
    [InlineData("a@jаrdins.example", "identity.lookalike.cyrillic", "а")]
    public void A_foreign_letter_in_a_Latin_word_is_named(string from, string id, string letter)
    {
        var finding = Assert.Single(new Letter { From = from }.Seen(Detector));

        Assert.Equal(id, finding.Id);
        Assert.Contains(finding.Arguments, a => a.Name == "letter" && a.Value == letter);
    }

    [Theory]
    [Spares("identity.lookalike.brand", "identity.lookalike.near", "identity.lookalike.bait", "identity.lookalike.known",
        "identity.lookalike.tld", "identity.lookalike.subdomain", "identity.lookalike.name")]
    [InlineData("Klaus Micorsoft <a@sender.example>")] // it may be somebody's name
    [InlineData("Anna Barclay <a@sender.example>")]
    [InlineData("Signpost Support <a@sender.example>")]
    [InlineData("Orange Service <a@sender.example>")]
    [InlineData("Home-Depot <a@homedepot.com>")]
    [InlineData("paypal@sender.example")]
    [InlineData("docusign.support@owner.example")] // colleagues who look after a tool
    [InlineData("billing=paypal.com@relay.example")]
    [InlineData("PayPal <a@mail.paypal.com>")]
    [InlineData("PÀYPAL <a@paypal.com>")]
    [InlineData("a@crédit-agricole.example")]
    [InlineData("a@pineapple.top")]
    [InlineData("a@mail.sender.co.uk.example")]
    [InlineData("\"owner.example Helpdesk\" <a@owner.example>")]
    [InlineData("a@paypal.example")]
    [InlineData("a@mail.paypal.com")]
    [InlineData("a@finance.example")]
    [InlineData("a@dhl-fans.example")]
    [InlineData("a@office-support.example")]
    [InlineData("a@owners.example")]
    [InlineData("a@intranet")]
    [InlineData("a@owner.example")]
    public void The_real_ones_and_other_names_are_left_alone(string from) => Assert.Empty(new Letter { From = from }.Ids(Detector));

    [Theory]
    [Spares("identity.lookalike.cyrillic", "identity.lookalike.greek", "identity.lookalike.letter")]
    [InlineData("a@հայաստան.example")]
    [InlineData("a@საქართველო.example")]
    [InlineData("a@почта.example")]
    [InlineData("a@münchen.example")]
    [InlineData("a@αθήνα.example")]
    [InlineData("a@日本ネット.example")]
    [InlineData("a@موقع.example")]
    [InlineData("=?utf-8?B?SVQt0L7RgtC00LXQuw==?= <a@sender.example>")] // IT-отдел
    [InlineData("=?utf-8?B?Q9C10YDQs9C10Lk=?= <a@sender.example>")] // a Latin C typed before ергей
    [InlineData("=?utf-8?B?zpRULUxhYg==?= <a@sender.example>")] // ΔT-Lab
    public void Honest_words_of_any_script_are_left_alone(string from) => Assert.Empty(new Letter { From = from }.Ids(Detector));

    private static OwnerKnowledge Knowing(string name, string address)
    {
        Assert.True(MailAddress.TryParse(address, out var read));
        return new OwnerKnowledge { Addresses = ["camille@owner.example"], People = [new KeyPerson(name, read, "")] };
    }
}
