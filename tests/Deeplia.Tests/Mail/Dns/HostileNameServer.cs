using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>A name server on the loopback interface that misbehaves over UDP and TCP, on one port, as the test says.</summary>
internal sealed class HostileNameServer : IAsyncDisposable
{
    private readonly UdpClient _udp;
    private readonly TcpListener _tcp;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _loops;
    private int _packets;
    private int _connections;

    /// <summary>Starts both servers.</summary>
    /// <param name="udp">Packets sent for one packet received.</param>
    /// <param name="tcp">What happens on a connection after its first question; without it connections are closed at once.</param>
    public HostileNameServer(Func<byte[], IEnumerable<byte[]>> udp, Func<byte[], Stream, CancellationToken, Task>? tcp = null)
    {
        (_udp, _tcp) = Open();
        _loops = [ServeUdpAsync(udp), ServeTcpAsync(tcp ?? ((_, _, _) => Task.CompletedTask))];
    }

    public IPEndPoint EndPoint => (IPEndPoint)_udp.Client.LocalEndPoint!;

    public int Packets => Volatile.Read(ref _packets);

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Says "truncated" over UDP, so that the question comes again over TCP.</summary>
    public static HostileNameServer OverTcp(Func<byte[], Stream, CancellationToken, Task> tcp) =>
        new(query => [Truncated(query)], tcp);

    public static byte[] Truncated(byte[] query)
    {
        var reply = UdpNameServer.Reply(query, 0);
        reply[2] |= 0x02;
        return reply;
    }

    public static byte[] Framed(byte[] message) => [(byte)(message.Length >> 8), (byte)message.Length, .. message];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_loops);
        _udp.Dispose();
        _tcp.Dispose();
        _stop.Dispose();
    }

    private static (UdpClient Udp, TcpListener Tcp) Open()
    {
        while (true)
        {
            var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
            var tcp = new TcpListener((IPEndPoint)udp.Client.LocalEndPoint!);
            try
            {
                tcp.Start();
                return (udp, tcp);
            }
            catch (SocketException)
            {
                udp.Dispose(); // somebody else's TCP port: take another pair
                tcp.Dispose();
            }
        }
    }

    private async Task ServeUdpAsync(Func<byte[], IEnumerable<byte[]>> answer)
    {
        try
        {
            while (true)
            {
                var query = await _udp.ReceiveAsync(_stop.Token);
                Interlocked.Increment(ref _packets);
                foreach (var reply in answer(query.Buffer))
                {
                    await _udp.SendAsync(reply, query.RemoteEndPoint, _stop.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeTcpAsync(Func<byte[], Stream, CancellationToken, Task> answer)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _tcp.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                open.Add(ServeAsync(client, answer));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<byte[], Stream, CancellationToken, Task> answer)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var size = new byte[2];
                await stream.ReadExactlyAsync(size, _stop.Token);
                var query = new byte[BinaryPrimitives.ReadUInt16BigEndian(size)];
                await stream.ReadExactlyAsync(query, _stop.Token);
                await answer(query, stream, _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
        {
            // The client went away, or the test is over.
        }
    }
}
