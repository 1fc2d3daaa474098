using Deeplia.Guardian.Case;
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
    [Gives("identity.lookalike.near")]
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
    [Spares("identity.lookalike.brand", "identity.lookalike.near", "identity.lookalike.bait", "identity.lookalike.known")]
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
    [Spares("identity.lookalike.cyrillic", "identity.lookalike.greek")]
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
