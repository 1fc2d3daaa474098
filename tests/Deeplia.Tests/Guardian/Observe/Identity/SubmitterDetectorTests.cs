using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class SubmitterDetectorTests
{
    private const string From = "From: Nora Lind <nora@sender.example>\nTo: camille@owner.example\n";
    private static readonly SubmitterDetector Detector = new();

    [Fact]
    [Gives("identity.return-path.elsewhere")]
    [Spares("identity.return-path.service")]
    public void Failure_notices_to_another_house_are_seen() => Assert.Equal(
        ["identity.return-path.elsewhere"], Letters.Ids(Detector, "Return-Path: <x17@other.example>\n" + From));

    [Fact]
    [Gives("identity.sender.elsewhere")]
    public void Another_house_that_handed_the_letter_in_is_seen() => Assert.Equal(
        ["identity.sender.elsewhere"], Letters.Ids(Detector, From + "Sender: desk@office.example\n"));

    [Fact]
    [Gives("identity.return-path.service")]
    [Spares("identity.return-path.elsewhere", "identity.sender.elsewhere")]
    public void A_mailing_service_is_excused_by_its_name() => Assert.Equal(
        ["identity.return-path.service"],
        Letters.Ids(Detector, "Return-Path: <0102@eu-west-1.amazonses.com>\nX-SES-Outgoing: 2026.11.20-192.0.2.9\n" + From));

    [Theory]
    [Spares("identity.return-path.elsewhere", "identity.sender.elsewhere")]
    [InlineData("Return-Path: <nora@sender.example>\n")]
    [InlineData("Return-Path: <bounce-17@mail.sender.example>\n")]
    [InlineData("Return-Path: <>\n")]
    [InlineData("Return-Path: <camille@owner.example>\n")]
    [InlineData("Return-Path: <SRS0=ab=cd=sender.example=nora@forward.example>\n")]
    [InlineData("Return-Path: <gardeners-bounces@lists.example>\nSender: gardeners@lists.example\nList-Id: <gardeners.lists.example>\n")]
    [InlineData("Sender: nora.assistant@sender.example\n")]
    [InlineData("Return-Path: <\n")]
    public void An_honest_path_is_left_alone(string headers) => Assert.Empty(Letters.Ids(Detector, headers + From));
}
