using Deeplia.Mail.Path;

namespace Deeplia.Tests.Mail.Path;

public sealed class ReceivedPathTests
{
    private const string Outside =
        "from relay.isp.example (relay.isp.example [192.0.2.1]) by mx.owner.example (Postfix) with ESMTPS id 1; Tue, 24 Nov 2026 10:00:00 +0000";

    private static readonly PathTrust Guess = new() { Registrable = LastTwoLabels };

    [Fact]
    public void The_first_client_from_outside_is_the_boundary() => Assert.Equal("relay.isp.example", Read(Outside).Origin!.Host);

    [Fact]
    public void A_home_line_below_the_providers_relay_is_only_claimed()
    {
        var path = Read(Outside,
            "from [203.0.113.7] (d1.static.isp.example [203.0.113.7]) by relay.isp.example with ESMTPSA id 2; Tue, 24 Nov 2026 09:59:00 +0000");
        Assert.Equal(("relay.isp.example", 1), (path.Origin!.Host, path.Claimed.Count));
    }

    [Fact]
    public void My_own_login_shows_at_the_boundary() =>
        Assert.True(Read("from phone (host.mobile.example [203.0.113.7]) by mx.owner.example (Postfix) with ESMTPSA id 1").Origin!.IsAuthenticated);

    [Fact]
    public void A_content_filter_is_walked_through()
    {
        var path = Read(
            "from localhost (localhost [127.0.0.1]) by mx.owner.example (Postfix) with ESMTP id 3",
            "from mx.owner.example ([127.0.0.1]) by localhost (mx.owner.example [127.0.0.1]) (amavisd-new, port 10024) with ESMTP id 2",
            Outside);
        Assert.Equal(("relay.isp.example", 3), (path.Origin!.Host, path.TrustedCount));
    }

    [Fact]
    public void A_fetched_mail_is_believed_up_to_the_mailbox_provider()
    {
        var path = Read(
            "from pop.provider.example [198.51.100.3] by localhost with POP3 (fetchmail-6.4)",
            "from x.example (x.example [192.0.2.9]) by mx1.provider.example with ESMTP id 1");
        Assert.Equal("x.example", path.Origin!.Host);
    }

    [Fact]
    public void Gmails_inner_hops_are_walked_through()
    {
        var path = Read(
            "by 2002:a05:6a10:eb25:0:0:0:0 with SMTP id x1",
            "from host.example (host.example. [192.0.2.9]) by mx.google.com with ESMTPS id x2");
        Assert.Equal("host.example", path.Origin!.Host);
    }

    [Fact]
    public void A_forged_hop_that_names_my_host_earns_no_trust()
    {
        var path = Read(Outside, "from bank.example (bank.example [198.51.100.9]) by mx.owner.example (Postfix) with ESMTPS id 0");
        Assert.Equal(("relay.isp.example", 1), (path.Origin!.Host, path.TrustedCount));
    }

    [Fact]
    public void A_given_range_makes_a_relay_mine()
    {
        var trust = Guess with { OwnHosts = ["mx.owner.example", "192.0.2.0/24", "backup.example"] };
        var path = ReceivedPath.Read([Outside, "from y.example (y.example [198.51.100.9]) by mx2.backup.example with ESMTP id 0"], trust);
        Assert.Equal("y.example", path.Origin!.Host);
    }

    [Fact]
    public void A_forwarder_is_not_mine() =>
        Assert.Equal(1, Read(Outside, "from y.example (y.example [198.51.100.9]) by relay.isp.example with ESMTP id 0").TrustedCount);

    [Fact]
    public void A_local_script_starts_inside() => Assert.True(Read("by web.owner.example (Postfix, from userid 33) id A").StartsInside);

    [Fact]
    public void A_sent_mail_without_any_hop_says_so() => Assert.Equal(PathDoubts.NoReceivedAtAll, Read().Doubts);

    [Fact]
    public void Helo_with_my_name_is_a_doubt() =>
        Assert.Equal(PathDoubts.HeloForgesOwnHost,
            Read("from mx.owner.example (unknown [192.0.2.66]) by mx.owner.example (Postfix) with ESMTP id 1").Doubts);

    [Fact]
    public void Helo_as_bare_address_is_a_doubt() =>
        Assert.Equal(PathDoubts.HeloIsBareIp,
            Read("from 192.0.2.66 (unknown [192.0.2.66]) by mx.owner.example (Postfix) with ESMTP id 1").Doubts);

    [Fact]
    public void Helo_without_a_dot_is_a_doubt() =>
        Assert.Equal(PathDoubts.HeloIsNotAName,
            Read("from friend (unknown [192.0.2.66]) by mx.owner.example (Postfix) with ESMTP id 1").Doubts);

    [Fact]
    public void Time_that_runs_backwards_is_a_doubt() =>
        Assert.True(Read(Outside,
            "by relay.isp.example with SMTP id 0; Tue, 24 Nov 2026 11:00:00 +0000").Doubts.HasFlag(PathDoubts.TimeRunsBackwards));

    [Fact]
    public void A_few_minutes_of_clock_error_are_no_doubt() =>
        Assert.Equal(PathDoubts.None, Read(Outside, "by relay.isp.example with SMTP id 0; Tue, 24 Nov 2026 10:10:00 +0000").Doubts);

    [Fact]
    public void A_chain_that_does_not_join_is_a_doubt() =>
        Assert.Equal(PathDoubts.GapInChain, Read(Outside,
            "from a.example (a.example [198.51.100.9]) by smtp.other.test with SMTP id 0").Doubts);

    [Fact]
    public void A_date_far_ahead_is_a_doubt() =>
        Assert.Equal(PathDoubts.DateFarFromReceived, ReceivedPath.Read([Outside], Guess, new DateTimeOffset(2026, 12, 1, 0,
            0, 0, TimeSpan.Zero)).Doubts);

    [Fact]
    public void Hops_are_bounded() => Assert.Equal(ReceivedPath.MaxHops, Read([.. Enumerable.Repeat(Outside, 500)]).Hops.Count);

    private static ReceivedPath Read(params string[] values) => ReceivedPath.Read(values, Guess);

    private static string? LastTwoLabels(string host) => host.Split('.') is { Length: >= 2 } labels ? string.Join('.', labels[^2..]) : null;
}
