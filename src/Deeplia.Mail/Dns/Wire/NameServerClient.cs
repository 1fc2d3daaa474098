using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Carries one question to one server and its answer back: UDP first, TCP when UDP will not do.</summary>
internal static class NameServerClient
{
    // Servers keep to the 1,232 bytes they are told; room for those that do not.
    private const int MaxUdpBytes = 4096;

    // Packets that are no answer. More than these is somebody guessing ids: TCP cannot be guessed (RFC 5452 §4.2).
    private const int MaxStrayPackets = 16;

    /// <summary>Asks. Ends, at the latest, when the token does.</summary>
    /// <returns>A message that answers the question, or <c>null</c> when none came or the server cannot be reached.</returns>
    /// <exception cref="OperationCanceledException">The token ended it.</exception>
    public static async ValueTask<byte[]?> AskAsync(
        IPEndPoint server, WireQuestion question, byte[] message, CancellationToken cancellationToken)
    {
        try
        {
            return await OverUdpAsync(server, question, message, cancellationToken)
                ?? await OverTcpAsync(server, question, message, cancellationToken);
        }
        catch (SocketException)
        {
            return null; // refused, unreachable, reset: the next server may be better
        }
    }

    // Null: over TCP, please.
    private static async ValueTask<byte[]?> OverUdpAsync(
        IPEndPoint server, WireQuestion question, byte[] message, CancellationToken cancellationToken)
    {
        // A new socket each time: its port, chosen by the system, is the other half of the proof (RFC 5452 §4.5).
        // Connected: the system drops what others than the server send.
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancellationToken);
        await socket.SendAsync(message, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(MaxUdpBytes + 1);
        try
        {
            for (var strays = 0; strays < MaxStrayPackets; strays++)
            {
                var length = await socket.ReceiveAsync(buffer.AsMemory(0, MaxUdpBytes + 1), cancellationToken);
                if (question.IsAnsweredBy(buffer.AsSpan(0, length)))
                {
                    return length > MaxUdpBytes || ReplyReader.IsTruncated(buffer) ? null : buffer[..length];
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // One question, one answer of at most 64 KB, and away: what else the server sends is not read.
    private static async ValueTask<byte[]?> OverTcpAsync(
        IPEndPoint server, WireQuestion question, byte[] message, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, cancellationToken);
        var framed = new byte[message.Length + 2]; // RFC 7766 §8: length and message in one write
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)message.Length);
        message.CopyTo(framed, 2);
        for (var sent = 0; sent < framed.Length;)
        {
            sent += await socket.SendAsync(framed.AsMemory(sent), cancellationToken);
        }

        var size = new byte[2];
        if (!await TryFillAsync(socket, size, cancellationToken))
        {
            return null;
        }

        var reply = new byte[BinaryPrimitives.ReadUInt16BigEndian(size)];
        return await TryFillAsync(socket, reply, cancellationToken) && question.IsAnsweredBy(reply) ? reply : null;
    }

    private static async ValueTask<bool> TryFillAsync(Socket socket, byte[] target, CancellationToken cancellationToken)
    {
        for (var filled = 0; filled < target.Length;)
        {
            var count = await socket.ReceiveAsync(target.AsMemory(filled), cancellationToken);
            if (count == 0)
            {
                return false;
            }

            filled += count;
        }

        return true;
    }
}
