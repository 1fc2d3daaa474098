using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class CousinDetectorTests
{
    private static readonly CousinDetector Detector = new();

    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 30, 0, TimeSpan.Zero);

    private static readonly IdentityReport Proved = new() { IsSigned = true, Dmarc = new MethodReport(AuthenticationResult.Pass, "", "") };

    // Camille writes to a supplier and to a friend; nobody filled in a list.
    private static readonly OwnerKnowledge Owner = Letters.Camille with
    {
        Addresses = ["camille@brightwell.example"],
        Sent = Letters.Sent("Nora Lind <nora@halvorsen.example>", "Jean Dupont <jean.dupont@gmail.com>", "bar@bolt.example"),
    };

    [Theory]
    [Gives("identity.cousin.slip")]
    [InlineData("a@halvosren.example")] // two letters swapped
    [InlineData("a@halvorson.example")] // o for e
    [InlineData("a@halvoresen.example")]
    [InlineData("a@halvrsen.example")]
    [InlineData("a@mail.halvorsem.test")] // m lies beside n
    [InlineData("a@brihtwell.example")] // the mailbox's own
    public void One_slip_from_a_known_name_is_seen(string from) => Assert.Equal(["identity.cousin.slip"], Ids(from));

    [Theory]
    [Gives("identity.cousin.word")]
    [InlineData("a@halvorsen-invoice.example")]
    [InlineData("a@halvorsengroup.example")]
    [InlineData("a@factures-halvorsen.example")]
    [InlineData("a@brightwell-hr-portal.example")]
    [InlineData("a@ha1vorsen-group.example")]
    [InlineData("halvorsen.invoices@gmail.com")]
    [InlineData("halvorsen-billing@sender.example")]
    public void A_word_tied_to_a_known_name_is_seen(string from) => Assert.Equal(["identity.cousin.word"], Ids(from));

    [Theory]
    [Gives("identity.cousin.variant")]
    [InlineData("a@halvorsen.test")]
    [InlineData("a@halvor-sen.example")]
    [InlineData("a@hälvorsen.example")]
    public void Another_spelling_of_a_known_name_is_noted(string from) => Assert.Equal(["identity.cousin.variant"], Ids(from));

    [Theory]
    [Gives("identity.cousin.address")]
    [InlineData("Jean Dupont <jean.dup0nt@gmail.com>")]
    [InlineData("jean.duponτ@gmail.com")]
    public void A_mailbox_that_reads_like_a_friends_is_seen(string from) => Assert.Equal(["identity.cousin.address"], Ids(from));

    [Theory]
    [Gives("identity.cousin.reply")]
    [InlineData("halvorsen.example", "halvosren.example")]
    [InlineData("halvorsen.example", "ha1vorsen.example")]
    [InlineData("halvorsen.example", "halvorsen-finance.test")]
    public void Answers_to_a_name_that_resembles_the_sender_are_seen(string from, string reply) =>
        Assert.Equal(["identity.cousin.reply"], Letters.Ids(Detector, $"From: a@{from}\nReply-To: a@{reply}", Owner));

    [Theory]
    [Spares("identity.cousin.slip", "identity.cousin.word", "identity.cousin.variant", "identity.cousin.address", "identity.cousin.reply")]
    [InlineData("a@halvorsen.example")]
    [InlineData("a@mail.halvorsen.example")]
    [InlineData("a@halverton.example")]
    [InlineData("a@halvorsen-museum.example")]
    [InlineData("a@boat.example")] // short names resemble each other by chance
    [InlineData("a@bolt.test")]
    [InlineData("a@bolts.example")]
    [InlineData("jean.dupont@gmail.com")]
    [InlineData("j.e.a.n.dupont@gmail.com")] // the same mailbox
    [InlineData("nora.halvorsen@gmail.com")] // a surname
    [InlineData("brightwell-admin@service.example")] // a service that works for the owner's house
    [InlineData("jeanne.dupont@gmail.com")]
    [InlineData("nora@halvorsen.example\nReply-To: desk@halvorsen.example")]
    [InlineData("a@sender.example\nReply-To: a@service.example")]
    public void Known_names_and_other_names_are_left_alone(string from) => Assert.Empty(Ids(from));

    [Fact]
    public void A_second_name_that_the_owner_writes_to_is_left_alone() => Assert.Empty(Letters.Ids(
        Detector, "From: nora@halvorsen.test",
        Owner with { Sent = Letters.Sent("nora@halvorsen.example", "desk@halvorsen.test") }));

    [Fact]
    public void A_second_name_that_proved_itself_and_is_remembered_is_left_alone() =>
        Assert.Empty(Remembered("halvorsen.test", received: 1, days: 3, Proved));

    [Fact]
    public void One_earlier_mail_is_no_excuse_for_a_slip() =>
        Assert.Equal(["identity.cousin.slip"], Remembered("halvosren.example", received: 1, days: 3, Proved));

    [Fact]
    public void A_memory_without_proof_is_no_excuse() =>
        Assert.Equal(["identity.cousin.variant"], Remembered("halvorsen.test", 9, 90, new IdentityReport { IsSigned = false }));

    [Fact]
    public void A_key_persons_house_counts_without_any_letter() => Assert.Equal(["identity.cousin.slip"], Letters.Ids(
        Detector, "From: a@clinic-lyom.example", Letters.Camille with
        {
            People = [new KeyPerson("Ada Roy", MailAddress.TryParse("ada@clinic-lyon.example", out var a) ? a : null!, "")],
        }));

    [Fact]
    public void A_newsletter_may_answer_from_a_second_name() => Assert.Empty(Letters.Ids(
        Detector, "From: news@halvorsen.example\nReply-To: desk@halvorsen.test\nList-Unsubscribe: <https://halvorsen.example/u>", Owner));

    private static string[] Ids(string from) => Letters.Ids(Detector, "From: " + from, Owner);

    private static string[] Remembered(string domain, int received, int days, IdentityReport identity) => new Letter
    {
        From = "nora@" + domain,
        Owner = Letters.Camille,
        Identity = identity,
        Past = new PastMail
        {
            Salt = [],
            When = Now,
            Sender = new Correspondent(received, 0, Now.AddDays(-days), Now.AddDays(-1), []),
            Houses = ["halvorsen.example"],
        },
    }.Ids(Detector);
}
