using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>Our client against a name server that others wrote.</summary>
public sealed class RealNameServerTests : IClassFixture<RealNameServer>
{
    private readonly SystemResolver _resolver;

    public RealNameServerTests(RealNameServer server)
    {
        Assert.SkipUnless(server.Missing is null, server.Missing ?? "");
        _resolver = new SystemResolver(server.EndPoint);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_is_found_and_joined()
    {
        var answer = await _resolver.QueryTxtAsync("Example.TEST.", Stop);
        Assert.Equal(("v=spf1 -all", TimeSpan.FromSeconds(600)), (Assert.Single(answer.Records), answer.TimeToLive));
    }

    [Fact]
    public async Task Mail_hosts_are_found() => Assert.Equal(
        [new MxRecord(10, "mx.example.test"), new MxRecord(20, "mx2.example.test")],
        (await _resolver.QueryMxAsync("example.test", Stop)).Records.OrderBy(mx => mx.Preference));

    [Fact]
    public async Task IPv6_addresses_are_found() =>
        Assert.Equal([IPAddress.Parse("2001:db8::10")], (await _resolver.QueryAaaaAsync("mx.example.test", Stop)).Records);

    [Fact]
    public async Task Names_of_an_address_are_found() =>
        Assert.Equal(["mx.example.test"], (await _resolver.QueryPtrAsync(IPAddress.Parse("192.0.2.10"), Stop)).Records);

    [Theory]
    [InlineData("none.example.test", DnsStatus.NoDomain)]
    [InlineData("mx.example.test", DnsStatus.NoData)]
    [InlineData("x.wild.example.test", DnsStatus.Found)]
    [InlineData("wild.example.test", DnsStatus.NoData)]
    [InlineData("loop1.example.test", DnsStatus.TempFail)]
    [InlineData("www.broken.test", DnsStatus.TempFail)]
    [InlineData("not.served.here", DnsStatus.TempFail)]
    [InlineData("host.sub.example.test", DnsStatus.TempFail)]
    public async Task A_text_question_ends_with(string name, DnsStatus status) =>
        Assert.Equal(status, (await _resolver.QueryTxtAsync(name, Stop)).Status);

    [Theory]
    [InlineData("none.example.test")]
    [InlineData("mx.example.test")]
    public async Task There_is_none_holds_for_the_minimum_of_the_zone(string name) =>
        Assert.Equal(TimeSpan.FromSeconds(300), (await _resolver.QueryTxtAsync(name, Stop)).TimeToLive);

    [Theory]
    [InlineData("c8.example.test", DnsStatus.Found)]
    [InlineData("c9.example.test", DnsStatus.TempFail)]
    [InlineData("out.example.test", DnsStatus.Found)]
    [InlineData("away.example.test", DnsStatus.TempFail)]
    public async Task An_alias_ends_with(string name, DnsStatus status) =>
        Assert.Equal(status, (await _resolver.QueryAAsync(name, Stop)).Status);

    [Fact]
    public async Task The_shortest_time_to_live_of_a_chain_holds() =>
        Assert.Equal(TimeSpan.FromSeconds(60), (await _resolver.QueryAAsync("c8.example.test", Stop)).TimeToLive);

    [Fact]
    public async Task Forty_kilobytes_of_text_come_over_TCP()
    {
        var answer = await _resolver.QueryTxtAsync("big.example.test", Stop);
        Assert.Equal((60, 60 * 702), (answer.Records.Length, answer.Records.Sum(text => text.Length)));
    }
}
