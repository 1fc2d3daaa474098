using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class SignatureDetectorTests
{
    private static readonly SignatureDetector Detector = new();
    private static readonly IdentityReport Signed = new()
    {
        IsSigned = true, Dkim = [Report(AuthenticationResult.Pass, "sender.example")],
        Dmarc = Report(AuthenticationResult.Pass, "sender.example"), Spf = Report(AuthenticationResult.Pass, "sender.example"),
    };

    [Fact]
    [Gives("identity.dkim.pass", "identity.dmarc.pass")]
    [Spares("identity.dkim.missing", "identity.dkim.missing-foreign", "identity.dmarc.fail", "identity.spf.fail")]
    public void What_was_proved_is_said() =>
        Assert.Equal(["identity.dkim.pass", "identity.dmarc.pass"], new Letter { Identity = Signed }.Ids(Detector));

    [Fact]
    [Gives("identity.dkim.missing")]
    [Spares("identity.dkim.missing-foreign", "identity.dkim.pass", "identity.dmarc.pass")]
    public void A_friends_unsigned_letter_lacks_a_signature_and_no_more() =>
        Assert.Equal(["identity.dkim.missing"], new Letter().Ids(Detector));

    [Fact]
    [Gives("identity.dkim.missing-foreign")]
    public void In_my_own_name_from_a_strange_line_it_counts() =>
        Assert.Equal(["identity.dkim.missing-foreign"], Letters.Ids(Detector, Letters.FromHome + "From: camille@owner.example"));

    [Fact]
    [Spares("identity.dkim.missing-foreign")]
    public void In_my_own_name_with_my_login_it_does_not() => Assert.Equal(
        ["identity.dkim.missing"],
        new Letter
        {
            From = "camille@owner.example",
            Received = "from phone (dsl-203-0-113-8.dynamic.provider.example [203.0.113.8]) by mx.owner.example (Postfix) with ESMTPSA id A;"
                + " Tue, 3 Mar 2026 09:30:00 +0100",
        }.Ids(Detector));

    [Theory]
    [Spares("identity.dkim.pass")]
    [InlineData(AuthenticationResult.Fail)]
    [InlineData(AuthenticationResult.NotChecked)]
    [InlineData(AuthenticationResult.TempError)]
    public void A_signature_that_was_not_proved_is_no_pass(AuthenticationResult result) =>
        Assert.Empty(new Letter { Identity = new IdentityReport { IsSigned = true, Dkim = [Report(result, "sender.example")] } }.Ids(Detector));

    [Fact]
    [Gives("identity.dmarc.fail")]
    [Spares("identity.dmarc.pass")]
    public void A_domain_that_does_not_vouch_is_said() => Assert.Equal(
        ["identity.dkim.missing", "identity.dmarc.fail"],
        new Letter { Identity = new IdentityReport { IsSigned = false, Dmarc = Report(AuthenticationResult.Fail, "sender.example") } }.Ids(Detector));

    [Fact]
    [Spares("identity.dmarc.fail")]
    public void A_mailing_list_breaks_honest_signatures() => Assert.DoesNotContain(
        "identity.dmarc.fail",
        new Letter
        {
            Headers = "List-Id: <gardeners.lists.example>",
            Identity = new IdentityReport { IsSigned = true, Dmarc = Report(AuthenticationResult.Fail, "sender.example") },
        }.Ids(Detector));

    [Fact]
    [Gives("identity.spf.fail")]
    public void A_machine_that_may_not_send_is_said() => Assert.Contains(
        "identity.spf.fail",
        new Letter { Identity = new IdentityReport { IsSigned = false, Spf = Report(AuthenticationResult.Fail, "sender.example") } }.Ids(Detector));

    [Theory]
    [Spares("identity.spf.fail")]
    [InlineData(AuthenticationResult.SoftFail)]
    [InlineData(AuthenticationResult.Neutral)]
    [InlineData(AuthenticationResult.TempError)]
    [InlineData(AuthenticationResult.PermError)]
    public void Anything_short_of_a_fail_is_none(AuthenticationResult result) => Assert.DoesNotContain(
        "identity.spf.fail",
        new Letter { Identity = new IdentityReport { IsSigned = false, Spf = Report(result, "sender.example") } }.Ids(Detector));

    private static MethodReport Report(AuthenticationResult result, string domain) => new(result, domain, "");
}
