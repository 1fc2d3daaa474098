using System.Diagnostics;
using Deeplia.Fuzz;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Tests.Mail.Dns.Wire;

/// <summary>Replies as a server writes them, broken in every way that chance finds.</summary>
public sealed class ReplyReaderMutationTests
{
    private const int Seed = 20261125;
    private static readonly TimeSpan SlowestReply = TimeSpan.FromSeconds(1); // a collection may fall in between

    private static readonly byte[] Query =
        new WireQuestion(0x1234, WireName.Encode("www.example.com"), RecordType.Txt).ToMessage(false, false);
    private static readonly byte[] Alias = [1, (byte)'b', 0xC0, 16];

    private static readonly byte[][] Seeds =
    [
        UdpNameServer.Reply(Query, 0, UdpNameServer.Record(16, "\u0003abc\u0002de"u8.ToArray()), UdpNameServer.Record(16, [0])),
        UdpNameServer.Reply(Query, 0, UdpNameServer.Record(5, Alias), UdpNameServer.Record(1, [192, 0, 2, 1], Alias)),
        UdpNameServer.Reply(Query, 0, UdpNameServer.Record(15, [0, 10, 2, (byte)'m', (byte)'x', 0xC0, 12])),
        UdpNameServer.Reply(Query, 0, UdpNameServer.Record(12, [0xC0, 12]), UdpNameServer.Record(28, new byte[16])),
        Negative(UdpNameServer.Reply(Query, 3, UdpNameServer.Record(6, [0xC0, 12, 0, .. new byte[20]], [0xC0, 16]))),
    ];

    [Fact]
    public void Seeds_are_understood() => Assert.Equal(
        [DnsStatus.Found, DnsStatus.Found, DnsStatus.Found, DnsStatus.Found, DnsStatus.NoDomain],
        Seeds.Select(seed => DnsReply.Read([.. seed]).FirstOrDefault(s => s == DnsStatus.Found, DnsReply.Read([.. seed])[0])));

    [Fact]
    public void Every_prefix_of_a_reply_with_records_is_a_temporary_failure() => Assert.All(
        Enumerable.Range(0, Seeds[0].Length).Select(length => Seeds[0][..length]),
        prefix => Assert.DoesNotContain(DnsReply.Read(prefix), status => status != DnsStatus.TempFail));

    [Fact]
    public void Every_byte_may_take_every_value()
    {
        var slowest = Seeds.SelectMany(seed => Enumerable.Range(0, seed.Length * 256).Select(i => With(seed, i >> 8, (byte)i))).Max(Time);
        Assert.True(slowest < SlowestReply, $"{slowest}");
    }

    [Fact]
    public void Mutated_replies_are_read_without_exception()
    {
        var random = new Random(Seed);
        var slowest = Enumerable.Range(0, 200_000).Select(_ => Mutate(Seeds[random.Next(Seeds.Length)], random)).Max(Time);
        Assert.True(slowest < SlowestReply, $"{slowest}");
    }

    private static TimeSpan Time(byte[] reply)
    {
        var clock = Stopwatch.GetTimestamp();
        DnsReply.Read(reply);
        return Stopwatch.GetElapsedTime(clock);
    }

    private static byte[] With(byte[] seed, int at, byte value)
    {
        byte[] reply = [.. seed];
        reply[at] = value;
        return reply;
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = 0xC0; break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes[6 + random.Next(Math.Min(4, bytes.Count - 6))] = (byte)random.Next(256); break;
                default: bytes.RemoveRange(at, Math.Min(length, bytes.Count - 12)); break;
            }
        }

        return [.. bytes];
    }

    // The record moves from the answer to the authority section.
    private static byte[] Negative(byte[] reply)
    {
        (reply[7], reply[9]) = (0, 1);
        return reply;
    }
}
