using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class OriginDetectorTests
{
    private static readonly OriginDetector Detector = new();

    [Fact]
    [Gives("identity.path.origin")]
    [Spares("identity.path.residential", "identity.path.residential-unnamed", "identity.path.helo-forged",
        "identity.path.helo-bad", "identity.path.time", "identity.path.none", "identity.path.list")]
    public void A_mail_server_is_told_and_nothing_else() => Assert.Equal(["identity.path.origin"], new Letter().Ids(Detector));

    [Fact]
    [Gives("identity.path.residential")]
    [Spares("identity.path.origin")]
    public void A_known_access_line_is_named_with_its_country()
    {
        var finding = Assert.Single(new Letter
        {
            Received = "from cpe-203-0-113-8.dynamic.amis.net (cpe-203-0-113-8.dynamic.amis.net [203.0.113.8])"
                + " by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100",
        }.Seen(Detector));
        Assert.Equal(("identity.path.residential", "Telekom Slovenije"), (finding.Id, finding["operator"]));
    }

    [Theory]
    [Gives("identity.path.residential-unnamed")]
    [InlineData("dsl-203-0-113-8.dynamic.provider.example")]
    [InlineData("host-203-0-113-8.pool.provider.example")]
    [InlineData("203-0-113-8.adsl.provider.example")]
    public void An_unknown_access_line_is_told_by_its_name(string host) => Assert.Contains(
        "identity.path.residential-unnamed",
        new Letter
        {
            Received = $"from {host} ({host} [203.0.113.8]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100",
        }.Ids(Detector));

    [Fact]
    [Spares("identity.path.residential", "identity.path.residential-unnamed")]
    public void My_own_telephone_that_logs_in_from_home_is_no_strange_line() => Assert.Equal(
        ["identity.path.origin"],
        new Letter
        {
            Received = "from phone (dsl-203-0-113-8.dynamic.provider.example [203.0.113.8]) by mx.owner.example (Postfix) with ESMTPSA id A;"
                + " Tue, 3 Mar 2026 09:30:00 +0100",
        }.Ids(Detector));

    [Fact]
    [Gives("identity.path.helo-forged")]
    public void A_client_that_bears_my_servers_name_is_told() => Assert.Contains(
        "identity.path.helo-forged",
        new Letter
        {
            Received = "from mx.owner.example (unknown [203.0.113.8]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100",
        }.Ids(Detector));

    [Fact]
    [Spares("identity.path.helo-forged")]
    public void A_machine_of_my_network_may_bear_my_name() => Assert.DoesNotContain(
        "identity.path.helo-forged",
        new Letter
        {
            Received = "from scan.owner.example (unknown [10.0.0.7]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100",
        }.Ids(Detector));

    [Theory]
    [Gives("identity.path.helo-bad")]
    [InlineData("203.0.113.8")]
    [InlineData("DESKTOP-4F2K9")]
    [InlineData("localhost")]
    public void A_client_without_a_proper_name_is_told(string helo) => Assert.Contains(
        "identity.path.helo-bad",
        new Letter { Received = $"from {helo} (unknown [203.0.113.8]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100" }
            .Ids(Detector));

    [Theory]
    [Spares("identity.path.helo-bad")]
    [InlineData("[203.0.113.8]")]
    [InlineData("mail.small.example")]
    public void An_address_in_brackets_and_a_name_are_proper(string helo) => Assert.DoesNotContain(
        "identity.path.helo-bad",
        new Letter { Received = $"from {helo} (unknown [203.0.113.8]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100" }
            .Ids(Detector));

    [Fact]
    [Gives("identity.path.time")]
    public void A_message_older_than_any_queue_is_told() => Assert.Contains(
        "identity.path.time", new Letter { Received = Letter.FromServer.Replace("3 Mar", "23 Mar", StringComparison.Ordinal) }.Ids(Detector));

    [Fact]
    [Spares("identity.path.time")]
    public void A_message_that_waited_two_days_is_ordinary() => Assert.DoesNotContain(
        "identity.path.time", new Letter { Received = Letter.FromServer.Replace("3 Mar", "5 Mar", StringComparison.Ordinal) }.Ids(Detector));

    [Fact]
    [Gives("identity.path.none")]
    public void A_message_without_a_path_is_told() => Assert.Equal(["identity.path.none"], Letters.Ids(Detector, "From: a@example.org"));

    [Theory]
    [Gives("identity.path.list")]
    [InlineData("List-Id: Gardeners <gardeners.lists.example>")]
    [InlineData("List-Post: <mailto:gardeners@lists.example>")]
    [InlineData("X-BeenThere: gardeners@lists.example")]
    public void A_mailing_list_is_told(string header) => Assert.Contains("identity.path.list", new Letter { Headers = header }.Ids(Detector));

    [Fact]
    [Spares("identity.path.list")]
    public void A_newsletter_is_no_discussion_list() => Assert.DoesNotContain(
        "identity.path.list", new Letter { Headers = "List-Unsubscribe: <https://news.example/u>" }.Ids(Detector));
}
