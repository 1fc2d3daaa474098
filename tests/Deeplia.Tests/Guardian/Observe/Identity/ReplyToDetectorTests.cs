using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class ReplyToDetectorTests
{
    private static readonly ReplyToDetector Detector = new();
    private static readonly IdentityReport Proved = new()
    {
        IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, "sender.example", ""),
    };

    [Theory]
    [Gives("identity.reply-to.elsewhere")]
    [Spares("identity.reply-to.freemail", "identity.reply-to.bulk")]
    [InlineData("nora@elsewhere.example")]
    [InlineData("Nora Lind <claims@office.test>")]
    public void Answers_to_another_house_are_seen(string replyTo) =>
        Assert.Equal(["identity.reply-to.elsewhere"], new Letter { Headers = "Reply-To: " + replyTo }.Ids(Detector));

    [Fact]
    [Gives("identity.reply-to.freemail")]
    public void Answers_to_a_mailbox_anyone_can_open_are_seen() => Assert.Equal(
        ["identity.reply-to.elsewhere", "identity.reply-to.freemail"],
        new Letter { From = "Notaire <etude@sender.example>", Headers = "Reply-To: etude.lind@gmail.com" }.Ids(Detector));

    [Fact]
    [Spares("identity.reply-to.freemail")]
    public void A_club_whose_name_is_proved_may_read_its_mail_there() => Assert.DoesNotContain(
        "identity.reply-to.freemail",
        new Letter { From = "Ruderverein <post@sender.example>", Headers = "Reply-To: ruderverein@gmail.com", Identity = Proved }.Ids(Detector));

    [Theory]
    [Gives("identity.reply-to.bulk")]
    [Spares("identity.reply-to.elsewhere")]
    [InlineData("List-Unsubscribe: <https://news.example/u>")]
    [InlineData("Feedback-ID: 7:news:mailer")]
    public void A_newsletter_answers_at_its_service(string header) => Assert.Equal(
        ["identity.reply-to.bulk"], new Letter { Headers = "Reply-To: reply@mailer.example\n" + header }.Ids(Detector));

    [Theory]
    [Spares("identity.reply-to.elsewhere", "identity.reply-to.bulk")]
    [InlineData("Reply-To: nora@sender.example")]
    [InlineData("Reply-To: NORA@Sender.example")]
    [InlineData("Reply-To: helpdesk@support.sender.example")]
    [InlineData("Reply-To: camille@owner.example")]
    [InlineData("Reply-To: gardeners@lists.example\nList-Id: <gardeners.lists.example>")]
    [InlineData("X-Note: no answer address at all")]
    public void An_honest_answer_address_is_left_alone(string headers) => Assert.Empty(new Letter { Headers = headers }.Ids(Detector));

    [Fact]
    public void At_a_provider_of_mailboxes_the_same_domain_is_another_person() => Assert.Contains(
        "identity.reply-to.elsewhere", new Letter { From = "ann@gmail.com", Headers = "Reply-To: bob@gmail.com" }.Ids(Detector));
}
