using System.Buffers.Binary;

namespace Deeplia.Guardian.Breach;

/// <summary>One record of a segment: what leaked (the first 64 bits of its hash), in which breach, and a value.</summary>
/// <param name="Key">64 bits of a hash: among a thousand million others one look-up in 18 thousand million is mistaken.</param>
/// <param name="Source">The number of the breach.</param>
/// <param name="Value">How often, or which classes of data, one bit each.</param>
internal readonly record struct LeakRecord(ulong Key, ushort Source, uint Value) : IComparable<LeakRecord>
{
    /// <summary>Size on disk.</summary>
    public const int Bytes = 14;

    public static LeakRecord Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[10..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Key);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[8..], Source);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[10..], Value);
    }

    /// <summary>Order by key, then by breach; the value does not count.</summary>
    public int CompareTo(LeakRecord other) => Key != other.Key ? Key.CompareTo(other.Key) : Source.CompareTo(other.Source);

    /// <summary>Makes one record of two for the same key and breach.</summary>
    public LeakRecord With(in LeakRecord other, Merging how) => this with
    {
        Value = how switch
        {
            Merging.Sum => (uint)Math.Min(uint.MaxValue, (ulong)Value + other.Value),
            Merging.Union => Value | other.Value,
            Merging.Greatest => Math.Max(Value, other.Value),
        },
    };

    public static bool operator <(LeakRecord left, LeakRecord right) => left.CompareTo(right) < 0;

    public static bool operator >(LeakRecord left, LeakRecord right) => left.CompareTo(right) > 0;

    public static bool operator <=(LeakRecord left, LeakRecord right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LeakRecord left, LeakRecord right) => left.CompareTo(right) >= 0;
}
