using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class BorrowedNameDetectorTests
{
    private static readonly BorrowedNameDetector Detector = new();

    [Theory]
    [Gives("identity.brand.elsewhere")]
    [InlineData("Netflix <billing@fast-renewal.example>")]
    [InlineData("\"PayPal Service\" <no-reply@secure.example>")]
    [InlineData("La Banque Postale <info@espace-client.example>")]
    [InlineData("Walmart Rewards <gift@rewards.example>")]
    [InlineData("Wells Fargo <alert@intranet>")] // one label, no dot
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
    public void The_brand_itself_and_names_alike_are_left_alone(string from) => Assert.Empty(new Letter { From = from }.Ids(Detector));

    [Fact]
    [Spares("identity.brand.elsewhere")]
    public void A_discussion_list_may_carry_a_brand_in_its_name() => Assert.Empty(
        new Letter { From = "Dropbox users <dropbox@lists.example>", Headers = "List-Id: <dropbox.lists.example>" }.Ids(Detector));

    [Theory]
    [Gives("identity.house.elsewhere")]
    [InlineData("owner.example Helpdesk <notice@cloud.example>")]
    [InlineData("\"Admin OWNER.EXAMPLE\" <x@mail.cloud.example>")]
    public void The_readers_own_house_from_elsewhere_is_seen(string from) =>
        Assert.Equal(["identity.house.elsewhere"], new Letter { From = from }.Ids(Detector));

    [Theory]
    [Spares("identity.house.elsewhere")]
    [InlineData("owner.example Helpdesk <helpdesk@owner.example>")]
    [InlineData("Owner Magazine <news@magazine.example>")]
    [InlineData("other.example Helpdesk <help@cloud.example>")]
    public void The_house_itself_and_other_houses_are_left_alone(string from) => Assert.Empty(new Letter { From = from }.Ids(Detector));

    [Fact]
    [Spares("identity.house.elsewhere")]
    public void A_providers_name_is_nobodys_house() => Assert.Empty(
        new Letter { From = "gmail.com tips <tips@magazine.example>", To = "camille@gmail.com" }.Ids(Detector));
}
