using Deeplia.Identity;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Spf;

public sealed class SpfEvaluatorTests
{
    [Theory]
    [InlineData("v=spf1 -all", AuthenticationResult.Fail)]
    [InlineData("v=spf1 ~all", AuthenticationResult.SoftFail)]
    [InlineData("v=spf1 ?all", AuthenticationResult.Neutral)]
    [InlineData("v=spf1 +all", AuthenticationResult.Pass)]
    [InlineData("v=spf1", AuthenticationResult.Neutral)]
    [InlineData("v=spf1 all -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip4:192.0.2.0/31 -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip4:192.0.2.2/31 -all", AuthenticationResult.Fail)]
    [InlineData("v=spf1 ip4:198.51.100.1/0 -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip6:::/0 -all", AuthenticationResult.Fail)]
    [InlineData("v=spf1 ip6:::ffff:192.0.2.1 -all", AuthenticationResult.Fail)]
    [InlineData("v=spf1 -all moo", AuthenticationResult.PermError)]
    [InlineData("v=spf10 -all", AuthenticationResult.None)]
    public async Task A_record_without_look_ups_decides(string record, AuthenticationResult result) =>
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing(record))).Result);

    [Theory]
    [InlineData("v=spf1 ip6:2001:db8::/32 -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip6:2001:db9::/31 -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip6:2001:db9::/32 -all", AuthenticationResult.Fail)]
    [InlineData("v=spf1 ip6:::/0 -all", AuthenticationResult.Pass)]
    [InlineData("v=spf1 ip4:0.0.0.0/0 -all", AuthenticationResult.Fail)]
    public async Task An_ip6_client_matches_ip6_networks_only(string record, AuthenticationResult result) =>
        Assert.Equal(result, (await Question.AskAsync(Question.Publishing(record), ip: "2001:db8::1")).Result);

    [Fact]
    public async Task An_ip4_client_mapped_into_ip6_is_an_ip4_client() => Assert.Equal(
        AuthenticationResult.Pass,
        (await Question.AskAsync(Question.Publishing("v=spf1 ip4:192.0.2.1 -all"), ip: "::ffff:192.0.2.1")).Result);

    [Theory]
    [InlineData("jo")]
    [InlineData("jo@localhost")]
    [InlineData("jo@[192.0.2.1]")]
    [InlineData("jo@192.0.2.1")]
    [InlineData("jo@a..example.com")]
    [InlineData("jo@")]
    [InlineData("jo@a234567890123456789012345678901234567890123456789012345678901234.example.com")]
    public async Task A_sender_without_a_domain_is_none(string mailFrom) =>
        Assert.Equal(AuthenticationResult.None, (await Question.AskAsync(Question.Publishing("v=spf1 -all"), mailFrom)).Result);

    [Theory]
    [InlineData("jo@example.com")]
    [InlineData("jo@EXAMPLE.com.")]
    [InlineData("<jo@example.com>")]
    [InlineData("\"jo@home\"@example.com")]
    [InlineData("@example.com")]
    [InlineData("example.com")]
    public async Task The_domain_of_the_sender_is_told_in_lower_case(string mailFrom) =>
        Assert.Equal("example.com", (await Question.AskAsync(Question.Publishing("v=spf1 -all"), mailFrom)).Domain);

    [Theory]
    [InlineData("")]
    [InlineData("<>")]
    public async Task The_null_sender_is_checked_by_the_helo_name(string mailFrom) => Assert.Equal(
        AuthenticationResult.Fail, (await Question.AskAsync(Question.Publishing("v=spf1 -all"), mailFrom, helo: "example.com")).Result);

    [Theory]
    [InlineData("")]
    [InlineData("[192.0.2.1]")]
    [InlineData("LAPTOP")]
    [InlineData("JUMPIN' JUPITER")]
    public async Task The_null_sender_with_a_helo_that_is_no_domain_is_none(string helo) => Assert.Equal(
        AuthenticationResult.None, (await Question.AskAsync(Question.Publishing("v=spf1 -all"), "", helo: helo)).Result);

    [Fact]
    public async Task A_domain_in_another_script_is_asked_for_in_A_labels()
    {
        var zone = Question.Zone("""{"xn--bcher-kva.example":{"TXT":[["v=spf1 +all"]]}}""");
        Assert.Equal("xn--bcher-kva.example", (await Question.AskAsync(zone, "jo@b\u00fccher.example")).Domain);
    }

    [Fact]
    public async Task Two_records_are_a_permanent_error()
    {
        var zone = Question.Zone("""{"example.com":{"TXT":[["v=spf1 -all"],["other"],["V=SPF1"]]}}""");
        Assert.Equal(AuthenticationResult.PermError, (await Question.AskAsync(zone)).Result);
    }

    [Fact]
    public async Task Strings_of_one_record_are_joined_without_a_space()
    {
        var zone = Question.Zone("""{"example.com":{"TXT":[["v=spf1 ip4:192.0",".2.1 -all"]]}}""");
        Assert.Equal(AuthenticationResult.Pass, (await Question.AskAsync(zone)).Result);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_none() =>
        Assert.Equal(AuthenticationResult.None, (await Question.AskAsync(Question.Zone("{}"))).Result);

    [Fact]
    public async Task A_dns_failure_is_a_temporary_error() => Assert.Equal(
        AuthenticationResult.TempError, (await Question.AskAsync(Question.Zone("""{"example.com":{"*":"TIMEOUT"}}"""))).Result);

    [Fact]
    public async Task With_dns_off_nothing_is_checked() =>
        Assert.Equal(AuthenticationResult.NotChecked, (await Question.AskAsync(new OffResolver())).Result);

    [Fact]
    public async Task A_cancelled_token_throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        await new Deeplia.Identity.Spf.SpfEvaluator(Question.Publishing("v=spf1 -all")).EvaluateAsync(
            new(System.Net.IPAddress.Loopback, "", "jo@example.com"), new CancellationToken(canceled: true)));

    [Fact]
    public async Task An_evaluation_that_takes_too_long_is_a_temporary_error()
    {
        var zone = Question.Publishing("v=spf1 a:a.example a:b.example a:c.example -all",
            """ "a.example":{"A":["192.0.2.9"]},"b.example":{"A":["192.0.2.9"]},"c.example":{"A":["192.0.2.9"]} """);
        var report = await Question.AskAsync(zone, clock: new StoppedClock(TimeSpan.FromSeconds(8)));
        Assert.Equal(AuthenticationResult.TempError, report.Result);
    }

    [Fact]
    public async Task A_sender_longer_than_any_is_none() => Assert.Equal(
        AuthenticationResult.None,
        (await Question.AskAsync(Question.Publishing("v=spf1 -all"), new string('a', 2_000) + "@example.com")).Result);
}
