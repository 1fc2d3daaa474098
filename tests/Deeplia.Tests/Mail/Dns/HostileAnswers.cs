namespace Deeplia.Tests.Mail.Dns;

/// <summary>Servers that answer any question in a bad way, by what they do.</summary>
internal static class HostileAnswers
{
    private const byte Ptr = 12;

    public static IReadOnlyDictionary<string, Func<HostileNameServer>> All { get; } = new Dictionary<string, Func<HostileNameServer>>
    {
        ["silence"] = () => new(_ => []),
        ["server failure"] = () => new(q => [UdpNameServer.Reply(q, 2)]),
        ["wrong ids"] = () => new(q => Enumerable.Range(1, 5000).Select(i => Garble(q, i))),
        ["garbage"] = () => new(q => [[.. UdpNameServer.Reply(q, 0)[..7], 3, 0, 2, 0, 2, 0xC0, 12, 0xC0, 0xFF]]),
        ["pointers"] = () => HostileNameServer.OverTcp(Send(PointerLadder)),
        ["aliases"] = () => new(q => [UdpNameServer.Reply(q, 0, UdpNameServer.Record(5, [0xC0, 12]))]),
        ["many names"] = () => HostileNameServer.OverTcp(Send(q => Many(q, 4600, Ptr, [0xC0, 12]))),
        ["messages without end"] = () => HostileNameServer.OverTcp(FloodAsync),
        ["byte by byte"] = () => HostileNameServer.OverTcp(DripAsync),
        ["half an answer"] = () => HostileNameServer.OverTcp(async (q, stream, stop) => await stream.WriteAsync(q, stop)),
    };

    public static Func<byte[], Stream, CancellationToken, Task> Send(Func<byte[], byte[]> answer) =>
        async (query, stream, stop) => await stream.WriteAsync(HostileNameServer.Framed(answer(query)), stop);

    public static byte[] Many(byte[] query, int records, byte type, byte[] data)
    {
        var reply = UdpNameServer.Reply(query, 0, [.. Enumerable.Repeat(UdpNameServer.Record(type, data), records)]);
        (reply[6], reply[7]) = ((byte)(records >> 8), (byte)records);
        return reply;
    }

    /// <summary>A record whose data are pointers, each to the one before, then a record owned by the last of them.</summary>
    public static byte[] PointerLadder(byte[] query)
    {
        var empty = UdpNameServer.Reply(query, 0);
        var first = empty.Length + 12;
        var ladder = new byte[16_000];
        for (var i = 2; i < ladder.Length; i += 2)
        {
            var target = first + i - 2;
            (ladder[i], ladder[i + 1]) = ((byte)(0xC0 | (target >> 8)), (byte)target);
        }

        var last = first + ladder.Length - 2;
        byte[] owner = [(byte)(0xC0 | (last >> 8)), (byte)last];
        return UdpNameServer.Reply(query, 0, UdpNameServer.Record(99, ladder), UdpNameServer.Record(1, [192, 0, 2, 1], owner));
    }

    public static async Task DripAsync(byte[] query, Stream stream, CancellationToken stop)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await beat.WaitForNextTickAsync(stop))
        {
            await stream.WriteAsync(new byte[] { 0x80 }, stop);
        }
    }

    private static async Task FloodAsync(byte[] query, Stream stream, CancellationToken stop)
    {
        var message = HostileNameServer.Framed(Many(query, 4600, Ptr, [0xC0, 12]));
        while (true)
        {
            await stream.WriteAsync(message, stop);
        }
    }

    private static byte[] Garble(byte[] query, int by)
    {
        var reply = UdpNameServer.Reply(query, 0);
        (reply[0], reply[1]) = ((byte)(reply[0] ^ (by >> 8)), (byte)(reply[1] ^ by));
        return reply;
    }
}
