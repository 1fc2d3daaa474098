using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class BorrowedNameDetectorTests
{
    private static readonly BorrowedNameDetector Detector = new();

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
