using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class ContactDetectorTests
{
    private const string From = "From: Lea <lea@example.net>\n";
    private static readonly ContactDetector Detector = new();
    private static readonly Deeplia.Guardian.Case.OwnerKnowledge Owner = Letters.Camille with { Sent = Letters.Sent("lea@example.net") };

    [Fact]
    [Gives("identity.contact.known")]
    [Spares("identity.contact.first")]
    public void A_correspondent_is_known() =>
        Assert.Equal(["identity.contact.known"], Letters.Ids(Detector, Letters.FromServer + From, Owner));

    [Fact]
    [Spares("identity.contact.known")]
    public void A_correspondents_address_from_a_home_line_earns_no_trust() =>
        Assert.Empty(Letters.Ids(Detector, Letters.FromHome + From, Owner));

    [Fact]
    public void A_correspondents_address_with_answers_elsewhere_earns_no_trust() =>
        Assert.Empty(Letters.Ids(Detector, Letters.FromServer + From + "Reply-To: lea@freemail.example", Owner));

    [Fact]
    [Gives("identity.contact.first")]
    public void A_stranger_is_a_first_contact() =>
        Assert.Equal(["identity.contact.first"], Letters.Ids(Detector, Letters.FromServer + "From: x@example.com", Owner));

    [Fact]
    [Gives("identity.thread.reply-to-me")]
    public void An_answer_to_a_letter_really_sent_is_seen() =>
        Assert.Contains("identity.thread.reply-to-me", Letters.Ids(
            Detector, Letters.FromServer + From + "In-Reply-To: <s0.lea@example.net>", Owner));

    [Fact]
    [Spares("identity.thread.reply-to-me")]
    public void An_answer_to_a_letter_never_sent_is_no_answer() =>
        Assert.DoesNotContain("identity.thread.reply-to-me", Letters.Ids(
            Detector, Letters.FromServer + From + "Subject: Re: Invoice\nIn-Reply-To: <made.up@example.net>", Owner));

    [Fact]
    public void Nobody_is_a_contact_of_their_own() =>
        Assert.Empty(Letters.Ids(
            Detector, Letters.FromHome + "From: camille@owner.example",
            Letters.Camille with { Sent = Letters.Sent("camille@owner.example") }));
}
