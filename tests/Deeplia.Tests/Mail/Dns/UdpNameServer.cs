using System.Net;
using System.Net.Sockets;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>A name server on the loopback interface that answers each packet with what the test says, or not at all.</summary>
internal sealed class UdpNameServer : IAsyncDisposable
{
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public UdpNameServer(Func<byte[], byte[]?> answer) => loop = ServeAsync(answer);

    public IPEndPoint EndPoint => (IPEndPoint)socket.Client.LocalEndPoint!;

    public int Questions { get; private set; }

    public static byte[] Reply(byte[] query, int code, params byte[][] records)
    {
        var end = 12;
        while (query[end] != 0)
        {
            end += query[end] + 1;
        }

        byte[] reply = [.. query.AsSpan(0, end + 5), .. records.SelectMany(r => r)];
        (reply[2], reply[3]) = (0x81, (byte)(0xA0 | code)); // response, recursion, authentic data
        (reply[6], reply[7], reply[8], reply[9], reply[10], reply[11]) = (0, (byte)records.Length, 0, 0, 0, 0);
        return reply;
    }

    public static byte[] Record(byte type, byte[] data, byte[]? owner = null) =>
        [.. owner ?? [0xC0, 12], 0, type, 0, 1, 0, 0, 0, 60, (byte)(data.Length >> 8), (byte)data.Length, .. data];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        socket.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync(Func<byte[], byte[]?> answer)
    {
        try
        {
            while (true)
            {
                var query = await socket.ReceiveAsync(stop.Token);
                Questions++;
                if (answer(query.Buffer) is { } reply)
                {
                    await socket.SendAsync(reply, query.RemoteEndPoint, stop.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
