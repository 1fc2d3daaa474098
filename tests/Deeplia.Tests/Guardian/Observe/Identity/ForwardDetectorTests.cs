using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dmarc;
using Deeplia.Identity.Spf;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class ForwardDetectorTests
{
    private static readonly ForwardDetector Detector = new();

    [Theory]
    [Gives("identity.forward.by")]
    [Spares("identity.forward.claimed")]
    [InlineData("Return-Path: <SRS0=Xy1=AB=sender.example=nora@gate.example>")]
    [InlineData("Return-Path: <SRS1=Zz9=gate.example==Xy1=AB=sender.example=nora@gate.example>")]
    [InlineData("Return-Path: <camille+SRS=abcde=AB=sender.example=nora@gate.example>")]
    [InlineData("Return-Path: <camille+caf_=camille=owner.example@gate.example>")]
    [InlineData("X-Forwarded-For: camille@gate.example camille@owner.example")]
    [InlineData("Resent-From: Otto <otto@gate.example>")]
    [InlineData("X-MS-Exchange-Inbox-Rules-Loop: camille@gate.example")]
    public void Who_forwarded_it_is_named(string header)
    {
        var seen = Assert.Single(Letter(header, new MethodReport(AuthenticationResult.Pass, "gate.example", "")).Seen(Detector));
        Assert.Equal(("identity.forward.by", "gate.example"), (seen.Id, seen["by"]));
    }

    [Fact]
    public void A_chain_of_another_house_names_its_last_sealer() => Assert.Equal(["identity.forward.by"], new Letter
    {
        Identity = new IdentityReport { IsSigned = true, Arc = new MethodReport(AuthenticationResult.Pass, "gate.example", "") },
    }.Ids(Detector));

    [Fact]
    [Gives("identity.forward.claimed")]
    [Spares("identity.forward.by")]
    public void Marks_that_nothing_proves_are_only_claimed() => Assert.Equal(
        ["identity.forward.claimed"],
        Letter("Return-Path: <SRS0=Xy1=AB=sender.example=nora@gate.example>", new MethodReport(AuthenticationResult.Fail, "gate.example", "")).Ids(Detector));

    [Theory]
    [Spares("identity.forward.by", "identity.forward.claimed", "identity.arc.override")]
    [InlineData("Return-Path: <nora@sender.example>")]
    [InlineData("Return-Path: <prvs=1234567890=nora@sender.example>")]
    [InlineData("Return-Path: <SRS0@sender.example>")]
    [InlineData("List-Id: <gardeners.lists.example>")]
    [InlineData("X-Forwarded-For:")]
    public void A_letter_that_came_straight_is_left_alone(string header) =>
        Assert.Empty(Letter(header, new MethodReport(AuthenticationResult.Pass, "sender.example", "")).Ids(Detector));

    [Fact]
    public void A_big_provider_that_seals_its_own_mail_forwards_nothing() => Assert.Empty(new Letter
    {
        Identity = new IdentityReport { IsSigned = true, Arc = new MethodReport(AuthenticationResult.Pass, "sender.example", "") },
    }.Ids(Detector));

    [Fact]
    [Gives("identity.arc.override")]
    public void The_word_of_a_trusted_sealer_is_told() => Assert.Contains("identity.arc.override", new Letter
    {
        Identity = new IdentityReport
        {
            IsSigned = true,
            Evaluated = new Authentication(
                new SpfReport { Result = AuthenticationResult.None, Reason = "" },
                [],
                new ArcReport(AuthenticationResult.Pass, 1, ""),
                new DmarcReport { Result = AuthenticationResult.Fail, Reason = "" },
                new BimiReport(BimiResult.Skipped, ""),
                new SealerOverride("gate.example", "dmarc")),
        },
    }.Ids(Detector));

    private static Letter Letter(string header, MethodReport spf) =>
        new() { Headers = header, Identity = new IdentityReport { IsSigned = true, Spf = spf } };
}
