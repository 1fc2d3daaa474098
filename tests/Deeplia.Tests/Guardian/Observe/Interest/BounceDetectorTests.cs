using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Observe.Interest;

public sealed class BounceDetectorTests
{
    private static readonly BounceDetector Detector = new();

    [Fact]
    [Gives("interest.bounce.report")]
    [Spares("interest.bounce.daemon")]
    public void A_delivery_report_is_known_by_its_form() =>
        Assert.Equal(["interest.bounce.report"], Ids(Report("message/delivery-status")));

    [Fact]
    [Spares("interest.bounce.report")]
    public void A_report_without_a_status_is_not_one() => Assert.Empty(Ids(Report("text/plain")));

    [Fact]
    [Gives("interest.bounce.daemon")]
    public void An_old_mail_system_is_known_by_its_null_reverse_path() => Assert.Equal(
        ["interest.bounce.daemon"],
        Ids("Return-Path: <>\nFrom: MAILER-DAEMON@host.example\nTo: camille@owner.example\nSubject: failure notice\n\nNo such user.\n"));

    [Theory]
    [Spares("interest.bounce.daemon")]
    [InlineData("Return-Path: <spam@host.example>\nFrom: MAILER-DAEMON@host.example\n")]
    [InlineData("Return-Path: <>\nFrom: MAILER-DAEMON@host.example\nReply-To: help@elsewhere.example\n")]
    [InlineData("Return-Path: <>\nFrom: Mail Delivery <alerts@host.example>\n")]
    public void The_words_alone_prove_nothing(string headers) =>
        Assert.Empty(Ids(headers + "To: camille@owner.example\nSubject: Your mail could not be delivered\n\nVerify your mailbox.\n"));

    private static string Report(string part) =>
        "From: MAILER-DAEMON@host.example\nReturn-Path: <x@host.example>\nTo: camille@owner.example\nSubject: Undelivered\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n"
        + $"--b\nContent-Type: {part}\n\nReporting-MTA: dns; host.example\n\n--b--\n";

    private static string[] Ids(string mail)
    {
        var message = new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.UTF8.GetBytes(mail), Envelope.Unknown));
        return [.. Detector.Observe(new CaseFile(message, new IdentityReport { IsSigned = false }, OwnerKnowledge.Nobody)).Select(f => f.Id)];
    }
}
