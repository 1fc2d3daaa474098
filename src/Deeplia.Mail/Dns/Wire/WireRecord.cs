using System.Buffers.Binary;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Says where one record of a message lies (RFC 1035 §4.1.3).</summary>
internal readonly record struct WireRecord(int Owner, RecordType Type, uint Seconds, int Data, int DataLength)
{
    private const int FixedBytes = 10; // type, class, time to live, data length
    private const uint MaxSeconds = int.MaxValue; // RFC 2181 §8: a set top bit means zero

    public int End => Data + DataLength;

    /// <summary>Reads one record's frame and steps over the record. A record of another class than IN gets no type.</summary>
    public static bool TryRead(ReadOnlySpan<byte> message, ref int position, out WireRecord record)
    {
        record = default;
        var owner = position;
        if (!WireName.TrySkip(message, ref position) || message.Length - position < FixedBytes)
        {
            return false;
        }

        var frame = message.Slice(position, FixedBytes);
        var isInternet = BinaryPrimitives.ReadUInt16BigEndian(frame[2..]) == 1;
        var seconds = BinaryPrimitives.ReadUInt32BigEndian(frame[4..]);
        record = new(
            owner,
            isInternet ? (RecordType)BinaryPrimitives.ReadUInt16BigEndian(frame) : RecordType.None,
            seconds > MaxSeconds ? 0 : seconds,
            position + FixedBytes,
            BinaryPrimitives.ReadUInt16BigEndian(frame[8..]));
        position = record.End;
        return position <= message.Length;
    }
}
