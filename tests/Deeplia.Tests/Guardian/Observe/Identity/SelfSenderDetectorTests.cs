using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class SelfSenderDetectorTests
{
    private const string Self = "From: camille@owner.example\nTo: camille@owner.example";
    private const string Return = "Return-Path: <camille@owner.example>\n";
    private static readonly SelfSenderDetector Detector = new();

    [Fact]
    [Gives("identity.self.forged")]
    public void A_home_line_that_writes_in_my_name_forges() =>
        Assert.Contains("identity.self.forged", Letters.Ids(Detector, Return + Letters.FromHome + Self));

    [Fact]
    public void A_list_id_does_not_excuse_a_home_line() =>
        Assert.Contains("identity.self.forged", Letters.Ids(Detector, Return + Letters.FromHome + "List-Id: <a.example>\n" + Self));

    [Fact]
    [Gives("identity.self.via-list")]
    public void My_own_post_comes_back_through_a_list() =>
        Assert.Equal(["identity.self.via-list"], Letters.Ids(
            Detector, "Return-Path: <dev-bounces@lists.example.org>\n" + Letters.FromServer + "List-Id: <dev.lists.example.org>\n" + Self));

    [Fact]
    [Gives("identity.self.foreign-server")]
    [Spares("identity.self.forged", "identity.path.not-mine")]
    public void A_web_site_that_takes_its_own_bounces_is_no_forger() =>
        Assert.Equal(["identity.self.foreign-server"], Letters.Ids(
            Detector, "Return-Path: <www-data@web12.host.example>\n" + Letters.FromServer + Self));

    [Fact]
    [Spares("identity.self.in-sent")]
    public void A_sent_id_from_a_home_line_proves_nothing()
    {
        var owner = Letters.Camille with { Sent = Letters.Sent("lea@example.net") };
        Assert.DoesNotContain("identity.self.in-sent", Letters.Ids(
            Detector, Return + Letters.FromHome + "Message-ID: <s0.lea@example.net>\n" + Self, owner));
    }

    [Fact]
    [Gives("identity.self.in-sent")]
    [Spares("identity.sent.not-found")]
    public void A_letter_found_in_the_sent_folder_is_mine()
    {
        var owner = Letters.Camille with { Sent = Letters.Sent("lea@example.net") };
        Assert.Equal(["identity.self.in-sent"], Letters.Ids(
            Detector, Letters.FromServer + "Message-ID: <s0.lea@example.net>\n" + Self, owner));
    }

    [Fact]
    [Spares("identity.self.own-server")]
    public void A_gateway_that_hides_its_clients_makes_nobody_the_owner() =>
        Assert.DoesNotContain("identity.self.own-server", Letters.Ids(
            Detector,
            "Received: from gw (gw [10.0.0.1]) by mx.owner.example with ESMTP id A; Sun, 12 Oct 2025 08:00:00 +0200\n"
            + "Received: from x (x [203.0.113.8]) by gw.other.example with ESMTP id B; Sun, 12 Oct 2025 08:00:00 +0200\n" + Self));

    [Fact]
    [Gives("identity.self.own-server")]
    public void A_letter_handed_in_with_my_login_is_mine() =>
        Assert.Equal(["identity.self.own-server"], Letters.Ids(
            Detector,
            "Received: from [192.168.1.20] (cpe-203-0-113-8.dynamic.amis.net [203.0.113.8]) by mx.owner.example (Postfix)"
            + " with ESMTPSA id A; Sun, 12 Oct 2025 08:00:00 +0200\n" + Self));

    [Fact]
    [Gives("identity.path.not-mine")]
    public void The_strange_machine_is_named() =>
        Assert.Equal("203.0.113.8", Assert.Single(
            Detector.Observe(Letters.Case(Return + Letters.FromHome + Self)), f => f.Id == "identity.path.not-mine")["ip"]);

    [Fact]
    [Gives("identity.sent.not-found")]
    public void A_forged_letter_is_missing_from_the_sent_folder() =>
        Assert.Contains("identity.sent.not-found", Letters.Ids(
            Detector, Return + Letters.FromHome + Self, Letters.Camille with { Sent = Letters.Sent("lea@example.net") }));

    [Fact]
    [Spares("identity.self.via-list")]
    public void A_list_that_lets_me_take_the_bounces_is_no_list() =>
        Assert.DoesNotContain("identity.self.via-list", Letters.Ids(
            Detector, Return + Letters.FromServer + "List-Id: <dev.lists.example.org>\n" + Self));

    [Fact]
    [Spares("identity.self.foreign-server")]
    public void A_home_line_is_no_service_whoever_takes_the_bounces() =>
        Assert.DoesNotContain("identity.self.foreign-server", Letters.Ids(
            Detector, "Return-Path: <www-data@cpe-203-0-113-8.dynamic.amis.net>\n" + Letters.FromHome + Self));

    [Fact]
    public void A_message_without_any_path_is_not_called_forged() =>
        Assert.DoesNotContain("identity.self.forged", Letters.Ids(Detector, Self));

    [Fact]
    public void One_addressee_among_several_is_not_taken_for_the_owner() =>
        Assert.Empty(Letters.Ids(
            Detector, Letters.FromHome + "From: ann@example.org\nTo: list@example.org\nCc: ann@example.org",
            Deeplia.Guardian.Case.OwnerKnowledge.Nobody));

    [Fact]
    public void A_bulk_mail_to_its_own_sender_is_not_from_the_owner() =>
        Assert.Empty(Letters.Ids(
            Detector,
            "Received: by mx.owner.example with SMTP id A for <camille@owner.example>; Sun, 12 Oct 2025 08:00:00 +0200\n"
            + "From: offers@example.org\nTo: offers@example.org",
            Deeplia.Guardian.Case.OwnerKnowledge.Nobody));

    [Fact]
    public void The_mailbox_it_was_delivered_to_is_the_owners() =>
        Assert.Contains("identity.self.forged", Letters.Ids(
            Detector, Return + "Delivered-To: camille@owner.example\n" + Letters.FromHome + Self,
            Deeplia.Guardian.Case.OwnerKnowledge.Nobody));
}
