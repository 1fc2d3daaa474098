using System.Net;
using CsCheck;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

public sealed class SystemResolverTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("JUMPIN' JUPITER")]
    [InlineData("[192.0.2.1]")]
    [InlineData("a_b.example.com")]
    [InlineData("foo:bar/baz.example.com")]
    [InlineData("jo+list.example.com")]
    [InlineData("-a.example.com")]
    [InlineData("jo=x.example.com")]
    public async Task A_name_of_any_printable_characters_is_asked(string name)
    {
        await using var server = new UdpNameServer(q => UdpNameServer.Reply(q, 3));
        Assert.Equal((DnsStatus.NoDomain, 1), ((await Ask(server).QueryAAsync(name, Stop)).Status, server.Questions));
    }

    [Fact]
    public async Task Strings_of_a_TXT_record_are_joined()
    {
        await using var server = new UdpNameServer(
            q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(16, "\u0003abc\u0002de"u8.ToArray())));
        var answer = await Ask(server).QueryTxtAsync("Example.com", Stop);
        Assert.Equal(
            (DnsStatus.Found, "abcde", TimeSpan.FromSeconds(60)), (answer.Status, answer.Records[0], answer.TimeToLive));
    }

    [Fact]
    public async Task An_alias_in_the_answer_is_followed()
    {
        byte[] target = [1, (byte)'b', 0];
        await using var server = new UdpNameServer(q => UdpNameServer.Reply(
            q, 0, UdpNameServer.Record(5, target), UdpNameServer.Record(1, [192, 0, 2, 1], target)));
        Assert.Equal([IPAddress.Parse("192.0.2.1")], (await Ask(server).QueryAAsync("a", Stop)).Records);
    }

    [Fact]
    public async Task Aliases_without_end_are_a_temporary_failure_after_a_bounded_number_of_questions()
    {
        var letter = 0;
        await using var server = new UdpNameServer(
            q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(5, [1, (byte)('a' + letter++), 0])));
        var answer = await Ask(server).QueryAAsync("start", Stop);
        Assert.Equal((DnsStatus.TempFail, true), (answer.Status, server.Questions <= 10));
    }

    [Fact]
    public async Task A_record_of_another_name_is_not_believed()
    {
        await using var server = new UdpNameServer(
            q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(1, [192, 0, 2, 1], [1, (byte)'x', 0])));
        Assert.Equal(DnsStatus.NoData, (await Ask(server).QueryAAsync("example.com", Stop)).Status);
    }

    [Theory]
    [InlineData(0, DnsStatus.NoData)]
    [InlineData(2, DnsStatus.TempFail)]
    [InlineData(3, DnsStatus.NoDomain)]
    [InlineData(5, DnsStatus.TempFail)]
    public async Task A_reply_code_becomes_a_status(int code, DnsStatus status)
    {
        await using var server = new UdpNameServer(q => UdpNameServer.Reply(q, code));
        Assert.Equal(status, (await Ask(server).QueryMxAsync("example.com", Stop)).Status);
    }

    [Fact]
    public async Task Silence_is_a_temporary_failure_after_two_tries()
    {
        await using var server = new UdpNameServer(_ => null);
        var answer = await Ask(server).QueryAAsync("example.com", Stop);
        Assert.Equal((DnsStatus.TempFail, 2), (answer.Status, server.Questions));
    }

    [Fact]
    public async Task Garbage_is_a_temporary_failure()
    {
        await using var server = new UdpNameServer(q => [q[0], q[1], 0x81, 0x80, 0, 1, 0, 9, 0, 0, 0, 0, 0xC0, 0xFF, 7]);
        Assert.Equal(DnsStatus.TempFail, (await Ask(server).QueryAAsync("example.com", Stop)).Status);
    }

    [Fact]
    public async Task Any_answer_bytes_give_an_answer()
    {
        var tail = Array.Empty<byte>();
        await using var server = new UdpNameServer(q => [.. UdpNameServer.Reply(q, 0)[..7], 3, 0, 2, 0, 2, .. tail]);
        var resolver = Resolver(server, TimeSpan.FromMilliseconds(20));
        await Gen.Byte.Array[0, 60].SampleAsync(
            async bytes =>
            {
                tail = bytes;
                return await resolver.QueryTxtAsync("example.com", Stop) is not null;
            },
            iter: 30,
            threads: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DNSSEC_is_believed_of_a_trusted_resolver_alone(bool trusted)
    {
        await using var server = new UdpNameServer(q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(1, [192, 0, 2, 1])));
        Assert.Equal(trusted, (await Resolver(server, Short, trusted).QueryAAsync("example.com", Stop)).Authenticated);
    }

    [Fact]
    public async Task A_server_that_does_not_know_extensions_is_asked_without()
    {
        await using var server = new UdpNameServer(
            q => q[11] == 1 ? UdpNameServer.Reply(q, 1) : UdpNameServer.Reply(q, 0, UdpNameServer.Record(1, [192, 0, 2, 1])));
        Assert.Equal((DnsStatus.Found, 2), ((await Ask(server).QueryAAsync("example.com", Stop)).Status, server.Questions));
    }

    [Fact]
    public async Task The_server_that_answers_is_asked_first_from_then_on()
    {
        await using var bad = new UdpNameServer(q => UdpNameServer.Reply(q, 2));
        await using var good = new UdpNameServer(q => UdpNameServer.Reply(q, 3));
        var resolver = new SystemResolver(new SystemResolverOptions { Servers = [bad.EndPoint, good.EndPoint] }, TimeProvider.System);
        await resolver.QueryAAsync("a.example", Stop);
        await resolver.QueryAAsync("b.example", Stop);
        Assert.Equal((1, 2), (bad.Questions, good.Questions));
    }

    [Fact]
    public async Task A_closed_port_is_a_temporary_failure()
    {
        var server = new UdpNameServer(_ => null);
        var end = server.EndPoint;
        await server.DisposeAsync();
        var resolver = new SystemResolver(new SystemResolverOptions { Servers = [end], TryTimeout = Short }, TimeProvider.System);
        Assert.Equal(DnsStatus.TempFail, (await resolver.QueryAAsync("example.com", Stop)).Status);
    }

    [Fact]
    public async Task More_questions_than_places_are_all_answered()
    {
        await using var server = new UdpNameServer(q => UdpNameServer.Reply(q, 3));
        var resolver = new SystemResolver(server.EndPoint);
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => resolver.QueryAAsync($"n{i}.example", Stop).AsTask()));
        Assert.Equal(300, answers.Count(answer => answer.Status == DnsStatus.NoDomain));
    }

    [Fact]
    public async Task A_cancelled_question_throws()
    {
        await using var server = new UdpNameServer(_ => null);
        using var cancel = new CancellationTokenSource(20);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await new SystemResolver(server.EndPoint).QueryAAsync("example.com", cancel.Token));
    }

    [Fact]
    public async Task A_name_that_cannot_exist_is_not_asked_for()
    {
        await using var server = new UdpNameServer(_ => null);
        var answer = await Ask(server).QueryAAsync("a..b", Stop);
        Assert.Equal((DnsStatus.NoDomain, 0), (answer.Status, server.Questions));
    }

    private static SystemResolver Ask(UdpNameServer server) => Resolver(server, Short);

    private static SystemResolver Resolver(UdpNameServer server, TimeSpan tryTimeout, bool trusted = false) => new(
        new SystemResolverOptions { Servers = [server.EndPoint], TryTimeout = tryTimeout, TrustsAuthenticatedData = trusted },
        TimeProvider.System);
}
