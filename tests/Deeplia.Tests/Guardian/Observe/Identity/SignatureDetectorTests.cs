using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dmarc;
using Deeplia.Identity.Spf;

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
    [Spares("identity.dkim.pass", "identity.dkim.broken")]
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

    [Fact]
    [Gives("identity.dkim.broken")]
    public void A_signature_that_no_longer_fits_is_said() => Assert.Equal(
        ["identity.dkim.broken"],
        new Letter { Identity = new IdentityReport { IsSigned = true, Dkim = [Report(AuthenticationResult.Fail, "sender.example")] } }.Ids(Detector));

    [Theory]
    [Gives("identity.dkim.body-tail", "identity.dkim.weak-key", "identity.dkim.expired")]
    [InlineData(DkimWarnings.BodyTail, 40, "identity.dkim.body-tail")]
    [InlineData(DkimWarnings.ShortKey, 0, "identity.dkim.weak-key")]
    [InlineData(DkimWarnings.Expired, 0, "identity.dkim.expired")]
    public void What_weakens_a_signature_is_named(DkimWarnings warning, long tail, string id) =>
        Assert.Contains(id, Evaluated(dkim: new DkimReport(AuthenticationResult.Policy, "") { Warnings = warning, UnsignedBodyBytes = tail }));

    [Fact]
    [Spares("identity.dkim.body-tail", "identity.dkim.weak-key", "identity.dkim.expired")]
    public void What_only_a_signer_should_know_is_not() => Assert.Empty(Evaluated(dkim: new DkimReport(AuthenticationResult.Pass, "")
    {
        Warnings = DkimWarnings.WeakKey | DkimWarnings.FromNotOversigned | DkimWarnings.Ed25519,
    }));

    [Theory]
    [Gives("identity.dmarc.fail-unenforced")]
    [Spares("identity.dmarc.fail-forwarded")]
    [InlineData(DmarcPolicy.None, "identity.dmarc.fail-unenforced")]
    [InlineData(DmarcPolicy.Quarantine, "identity.dmarc.fail")]
    [InlineData(DmarcPolicy.Reject, "identity.dmarc.fail")]
    public void A_failure_weighs_as_much_as_the_domain_asks(DmarcPolicy policy, string id) =>
        Assert.Equal([id], Evaluated(new DmarcReport { Result = AuthenticationResult.Fail, Reason = "", Policy = policy }));

    [Fact]
    [Gives("identity.dmarc.fail-forwarded")]
    [Spares("identity.dmarc.fail-unenforced", "identity.spf.fail")]
    public void A_forwarder_that_is_proved_explains_a_failure() => Assert.Equal(
        ["identity.dmarc.fail-forwarded"],
        Forwarded(new MethodReport(AuthenticationResult.Pass, "gate.example", "")));

    [Fact]
    public void Marks_of_forwarding_that_anybody_could_write_do_not() => Assert.Equal(
        ["identity.dmarc.fail", "identity.spf.fail"], Forwarded(new MethodReport(AuthenticationResult.Fail, "gate.example", "")));

    [Fact]
    [Gives("identity.dmarc.differs")]
    public void Where_the_old_rules_said_otherwise_is_told() => Assert.Contains("identity.dmarc.differs", Evaluated(new DmarcReport
    {
        Result = AuthenticationResult.Pass,
        Reason = "",
        Legacy = new LegacyDmarc(AuthenticationResult.Fail, null, null, "sender.example", 100),
    }));

    [Fact]
    [Spares("identity.dmarc.differs", "identity.bimi.logo")]
    public void Where_both_rules_agree_nothing_is_told() => Assert.Empty(Evaluated());

    [Fact]
    [Gives("identity.bimi.logo")]
    public void A_published_logo_is_offered() => Assert.Equal(
        ["identity.bimi.logo"], Evaluated(bimi: new BimiReport(BimiResult.Pass, "") { Domain = "sender.example" }));

    private static string[] Evaluated(DmarcReport? dmarc = null, DkimReport? dkim = null, BimiReport? bimi = null)
    {
        var none = new DmarcReport { Result = AuthenticationResult.None, Reason = "" };
        var spf = new SpfReport { Result = AuthenticationResult.None, Reason = "" };
        var arc = new ArcReport(AuthenticationResult.None, 0, "");
        var own = new Authentication(spf, dkim is null ? [] : [dkim], arc, dmarc ?? none, bimi ?? new BimiReport(BimiResult.None, ""), null);
        return new Letter
        {
            Identity = new IdentityReport
            {
                IsSigned = true, Evaluated = own, Dmarc = new MethodReport((dmarc ?? none).Result, "sender.example", ""),
            },
        }.Ids(Detector) is var ids ? [.. ids.Where(i => i != "identity.dmarc.pass")] : [];
    }

    private static string[] Forwarded(MethodReport spf) => new Letter
    {
        Headers = "Return-Path: <SRS0=Xy1=AB=sender.example=nora@gate.example>",
        Identity = new IdentityReport { IsSigned = true, Spf = spf, Dmarc = Report(AuthenticationResult.Fail, "sender.example") },
    }.Ids(Detector);

    private static MethodReport Report(AuthenticationResult result, string domain) => new(result, domain, "");
}
