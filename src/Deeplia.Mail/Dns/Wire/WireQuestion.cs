using System.Buffers.Binary;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>One question, ready to be sent, and the test of who answers it.</summary>
/// <param name="Id">Chosen by chance: it is half of the proof that an answer is one (RFC 5452 §4).</param>
/// <param name="Name">Uncompressed, lower case.</param>
/// <param name="Type">What is asked for.</param>
internal sealed record WireQuestion(ushort Id, byte[] Name, RecordType Type)
{
    /// <summary>Bytes of a message's header (RFC 1035 §4.1.1).</summary>
    public const int HeaderBytes = 12;

    /// <summary>The longest answer wanted over UDP: no fragments on any usual path (DNS flag day 2020).</summary>
    public const int UdpBytes = 1232;

    private const ushort ClassIn = 1;

    /// <summary>Writes the message.</summary>
    /// <param name="extended">Whether to say that <see cref="UdpBytes"/> may be sent (RFC 6891).</param>
    /// <param name="wantAuthenticity">Whether the server is to tell if DNSSEC held (RFC 6840 §5.7).</param>
    public byte[] ToMessage(bool extended, bool wantAuthenticity)
    {
        const int OptBytes = 11; // RFC 6891 §6.1.2, without options
        var message = new byte[HeaderBytes + Name.Length + 4 + (extended ? OptBytes : 0)];
        var rest = message.AsSpan(HeaderBytes);
        BinaryPrimitives.WriteUInt16BigEndian(message, Id);
        message[2] = 0x01; // recursion desired
        message[3] = (byte)(wantAuthenticity ? 0x20 : 0);
        message[5] = 1; // one question
        Name.CopyTo(rest);
        BinaryPrimitives.WriteUInt16BigEndian(rest[Name.Length..], (ushort)Type);
        BinaryPrimitives.WriteUInt16BigEndian(rest[(Name.Length + 2)..], ClassIn);
        if (extended)
        {
            message[11] = 1; // one additional record
            var opt = rest[(Name.Length + 4)..];
            BinaryPrimitives.WriteUInt16BigEndian(opt[1..], (ushort)RecordType.Opt);
            BinaryPrimitives.WriteUInt16BigEndian(opt[3..], UdpBytes);
        }

        return message;
    }

    /// <summary>Tells whether a message answers this question; where the records start is then known.</summary>
    public bool IsAnsweredBy(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderBytes || BinaryPrimitives.ReadUInt16BigEndian(message) != Id
            || (message[2] & 0xF8) != 0x80) // a response, to an ordinary query
        {
            return false;
        }

        var questions = BinaryPrimitives.ReadUInt16BigEndian(message[4..]);
        if (questions == 0)
        {
            // Some servers leave the question out when they refuse; that can only ever be a failure.
            return (ResponseCode)(message[3] & 0x0F) is not (ResponseCode.NoError or ResponseCode.NameError);
        }

        var end = HeaderBytes;
        return questions == 1
            && WireName.Is(message, HeaderBytes, Name)
            && WireName.TrySkip(message, ref end)
            && message.Length >= end + 4
            && BinaryPrimitives.ReadUInt16BigEndian(message[end..]) == (ushort)Type
            && BinaryPrimitives.ReadUInt16BigEndian(message[(end + 2)..]) == ClassIn;
    }
}
