using System.Buffers.Binary;
using System.Text;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>Numbers and words out of bytes; what lies outside is zero or empty, so that no reader throws.</summary>
internal static class ByteText
{
    public static int U16(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) : 0;

    public static long U32(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)at..]) : 0;

    public static long U64(ReadOnlySpan<byte> bytes, long at) =>
        at >= 0 && at + 8 <= bytes.Length ? BinaryPrimitives.ReadInt64LittleEndian(bytes[(int)at..]) & long.MaxValue : 0;

    /// <summary>A part of the bytes, cut where they end.</summary>
    public static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> bytes, long start, long length) =>
        start < 0 || length <= 0 || start >= bytes.Length ? default : bytes.Slice((int)start, (int)Math.Min(length, bytes.Length - start));

    /// <summary>A part of the bytes, cut where they end.</summary>
    public static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, long start, long length) =>
        start < 0 || length <= 0 || start >= bytes.Length ? default : bytes.Slice((int)start, (int)Math.Min(length, bytes.Length - start));

    /// <summary>Characters of a text whose charset is unknown: UTF-16 or UTF-8 by their marks, else one byte each.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(bytes[2..])
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : bytes.Length > 3 && bytes[1] == 0 && bytes[3] == 0 ? Encoding.Unicode.GetString(bytes)
        : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')
        : Encoding.Latin1.GetString(bytes);

    /// <summary>Characters up to the first NUL, one byte each.</summary>
    public static string ZeroEnded(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]);
    }
}
