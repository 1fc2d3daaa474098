using System.Net;
using System.Net.Sockets;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>What a name server, or somebody who answers in its place, may try. Each test ends in bounded time.</summary>
public sealed class HostileAnswersTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10); // a hang fails, a slow machine does not
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);
    private static readonly byte[] Address = UdpNameServer.Record(1, [192, 0, 2, 1]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_truncated_answer_is_asked_for_again_over_TCP()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.Send(q => UdpNameServer.Reply(q, 0, Address)));
        Assert.Equal(DnsStatus.Found, await AskAsync(server));
    }

    [Fact]
    public async Task A_truncated_answer_without_TCP_is_a_temporary_failure()
    {
        await using var server = new UdpNameServer(HostileNameServer.Truncated);
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server.EndPoint));
    }

    [Fact]
    public async Task A_truncated_answer_over_TCP_is_a_temporary_failure()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.Send(HostileNameServer.Truncated));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task An_alias_loop_inside_one_answer_is_a_temporary_failure()
    {
        byte[] a = [1, (byte)'a', 0];
        byte[] b = [1, (byte)'b', 0];
        await using var server = Says(q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(5, b, a), UdpNameServer.Record(5, a, b)));
        Assert.Equal(DnsStatus.TempFail, (await AddressesAsync(server.EndPoint, "a")).Status);
    }

    [Fact]
    public async Task A_wrong_id_is_ignored_and_the_right_answer_still_heard()
    {
        await using var server = new HostileNameServer(q => [With(q, 0, (byte)~q[0]), UdpNameServer.Reply(q, 0, Address)]);
        Assert.Equal((DnsStatus.Found, 1), (await AskAsync(server), server.Packets));
    }

    [Fact]
    public async Task An_answer_to_another_name_is_ignored_and_the_right_answer_still_heard()
    {
        await using var server = new HostileNameServer(q => [With(q, 13, (byte)'z'), UdpNameServer.Reply(q, 0, Address)]);
        Assert.Equal((DnsStatus.Found, 1), (await AskAsync(server), server.Packets));
    }

    [Fact]
    public async Task Only_answers_to_another_name_are_a_temporary_failure()
    {
        await using var server = Says(q => With(q, 13, (byte)'z'));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task An_answer_to_another_type_is_a_temporary_failure()
    {
        await using var server = Says(q => With(q, q.AsSpan().IndexOf("\u0003com\0"u8) + 6, 28));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task The_question_sent_back_is_no_answer()
    {
        await using var server = new HostileNameServer(q => [q, UdpNameServer.Reply(q, 0, Address)]);
        Assert.Equal(DnsStatus.Found, await AskAsync(server));
    }

    [Fact]
    public async Task Packets_too_short_to_be_answers_are_ignored()
    {
        await using var server = new HostileNameServer(q => [[], [1], q[..11], q[..12], UdpNameServer.Reply(q, 0, Address)]);
        Assert.Equal((DnsStatus.Found, 1), (await AskAsync(server), server.Packets));
    }

    [Fact]
    public async Task An_answer_from_another_port_is_ignored()
    {
        using var stranger = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var relay = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var question = AddressesAsync((IPEndPoint)relay.Client.LocalEndPoint!);
        var query = await relay.ReceiveAsync(Stop);
        var forged = UdpNameServer.Reply(query.Buffer, 0, UdpNameServer.Record(1, [203, 0, 113, 66]));
        await stranger.SendAsync(forged, query.RemoteEndPoint, Stop);
        await relay.SendAsync(UdpNameServer.Reply(query.Buffer, 0, Address), query.RemoteEndPoint, Stop);
        Assert.Equal([IPAddress.Parse("192.0.2.1")], (await question).Records);
    }

    [Fact]
    public async Task A_flood_of_guessed_ids_moves_the_question_to_TCP()
    {
        await using var server = new HostileNameServer(
            q => Enumerable.Range(0, 2000).Select(i => With(q, 0, (byte)(q[0] ^ (1 + (i & 7))))),
            HostileAnswers.Send(q => UdpNameServer.Reply(q, 0, Address)));
        Assert.Equal(DnsStatus.Found, await AskAsync(server));
    }

    [Theory]
    [InlineData("C0 1D")] // to itself
    [InlineData("C0 FF")] // past the end
    [InlineData("FF FF")]
    [InlineData("01 61 C0 1D")] // around through a label
    [InlineData("40 00")] // a label type that does not exist
    [InlineData("3F 61")] // a label longer than the packet
    public async Task An_owner_that_cannot_be_read_is_a_temporary_failure(string owner)
    {
        await using var server = Says(q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(1, [192, 0, 2, 1], Bytes(owner))));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task A_name_of_eight_thousand_pointers_is_a_temporary_failure()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.Send(HostileAnswers.PointerLadder));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Theory]
    [InlineData("10 61")] // a string longer than the record
    [InlineData("")] // no string at all
    public async Task No_text_data_breaks_the_reader(string data)
    {
        await using var server = Says(q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(16, Bytes(data))));
        Assert.Equal(DnsStatus.TempFail, (await TextsAsync(server)).Status);
    }

    [Theory]
    [InlineData("C0 00 02")] // three bytes
    [InlineData("C0 00 02 01 09")] // five
    public async Task An_address_of_another_length_is_a_temporary_failure(string data)
    {
        await using var server = Says(q => UdpNameServer.Reply(q, 0, UdpNameServer.Record(1, Bytes(data))));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task A_record_longer_than_the_packet_is_a_temporary_failure()
    {
        await using var server = Says(q => UdpNameServer.Reply(q, 0, [.. Address[..^6], 0xFF, 0xFF, .. Address[^4..]]));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task More_records_claimed_than_sent_are_a_temporary_failure()
    {
        await using var server = Says(q => With(UdpNameServer.Reply(q, 0, Address), 6, 0xFF));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task Bytes_after_the_last_record_do_not_count()
    {
        await using var server = Says(q => [.. UdpNameServer.Reply(q, 0, Address), .. Address, 1, 2, 3]);
        Assert.Single((await AddressesAsync(server.EndPoint)).Records);
    }

    [Fact]
    public async Task Five_thousand_records_are_cut_to_the_limit()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.Send(q => HostileAnswers.Many(q, 5000, 16, [0])));
        Assert.Equal(100, (await TextsAsync(server)).Records.Length);
    }

    [Fact]
    public async Task Messages_without_end_on_one_connection_are_read_once()
    {
        var sent = 0;
        await using var server = HostileNameServer.OverTcp(async (query, stream, stop) =>
        {
            var message = HostileNameServer.Framed(HostileAnswers.Many(query, 5000, 16, [0]));
            for (; sent < 400; sent++)
            {
                await stream.WriteAsync(message, stop);
            }
        });
        var answer = await TextsAsync(server);
        Assert.True(answer.Records.Length == 100 && sent < 400, $"{answer.Status} {answer.Records.Length} {sent}");
    }

    [Theory]
    [InlineData("")] // closed at once
    [InlineData("00")] // half a length
    [InlineData("00 00")] // nothing
    [InlineData("00 01 00")] // too short for a header
    [InlineData("FF FF 00 00 81 80")] // closed in the middle
    public async Task A_TCP_answer_cut_short_is_a_temporary_failure(string bytes)
    {
        await using var server = HostileNameServer.OverTcp(async (_, stream, stop) => await stream.WriteAsync(Bytes(bytes), stop));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task A_TCP_answer_that_never_goes_on_is_a_temporary_failure()
    {
        await using var server = HostileNameServer.OverTcp(async (_, stream, stop) =>
        {
            await stream.WriteAsync(new byte[] { 0xFF }, stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    [Fact]
    public async Task A_TCP_answer_byte_by_byte_ends_with_the_time_of_the_try()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.DripAsync);
        var started = TimeProvider.System.GetTimestamp();
        var status = await AskAsync(server);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Assert.True(status == DnsStatus.TempFail && seconds < 5, $"{status} after {seconds} s");
    }

    [Fact]
    public async Task A_TCP_answer_with_another_id_is_a_temporary_failure()
    {
        await using var server = HostileNameServer.OverTcp(HostileAnswers.Send(q => With(q, 0, (byte)~q[0])));
        Assert.Equal(DnsStatus.TempFail, await AskAsync(server));
    }

    private static async Task<DnsStatus> AskAsync(HostileNameServer server) => await AskAsync(server.EndPoint);

    private static async Task<DnsStatus> AskAsync(IPEndPoint server) => (await AddressesAsync(server)).Status;

    private static SystemResolver Resolver(IPEndPoint server) =>
        new(new SystemResolverOptions { Servers = [server], TryTimeout = Short }, TimeProvider.System);

    private static Task<DnsAnswer<IPAddress>> AddressesAsync(IPEndPoint server, string name = "example.com") =>
        Resolver(server).QueryAAsync(name, Stop).AsTask().WaitAsync(Limit, Stop);

    private static Task<DnsAnswer<string>> TextsAsync(HostileNameServer server) =>
        Resolver(server.EndPoint).QueryTxtAsync("example.com", Stop).AsTask().WaitAsync(Limit, Stop);

    private static HostileNameServer Says(Func<byte[], byte[]> answer) => new(q => [answer(q)]);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>A complete address answer with one byte changed.</summary>
    private static byte[] With(byte[] message, int at, byte value)
    {
        var reply = (message[2] & 0x80) == 0 ? UdpNameServer.Reply(message, 0, Address) : [.. message];
        reply[at] = value;
        return reply;
    }
}
