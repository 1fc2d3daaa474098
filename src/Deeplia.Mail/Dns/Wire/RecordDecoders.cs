using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Holds the decoders of the types that are asked for.</summary>
internal static class RecordDecoders
{
    /// <summary>An IPv4 address (RFC 1035 §3.4.1) or an IPv6 address (RFC 3596 §2.2).</summary>
    public static bool Address(ReadOnlySpan<byte> message, WireRecord record, out IPAddress value)
    {
        var ok = record.DataLength == (record.Type == RecordType.A ? 4 : 16);
        value = ok ? new IPAddress(message.Slice(record.Data, record.DataLength)) : IPAddress.None;
        return ok;
    }

    /// <summary>A name that is all the data (RFC 1035 §3.3.12).</summary>
    public static bool Host(ReadOnlySpan<byte> message, WireRecord record, out string value) =>
        TryHost(message, record.Data, record.End, out value);

    /// <summary>A preference and a host (RFC 1035 §3.3.9).</summary>
    public static bool Mx(ReadOnlySpan<byte> message, WireRecord record, out MxRecord value)
    {
        var host = "";
        var ok = record.DataLength > 2 && TryHost(message, record.Data + 2, record.End, out host);
        value = new(ok ? BinaryPrimitives.ReadUInt16BigEndian(message[record.Data..]) : 0, host);
        return ok;
    }

    /// <summary>Character-strings, joined as octets before they are read as UTF-8 (RFC 1035 §3.3.14, RFC 7208 §3.3).</summary>
    public static bool Text(ReadOnlySpan<byte> message, WireRecord record, out string value)
    {
        value = "";
        var data = message.Slice(record.Data, record.DataLength);
        if (data.IsEmpty)
        {
            return false; // at least one string
        }

        var joined = ArrayPool<byte>.Shared.Rent(data.Length);
        try
        {
            var written = 0;
            for (; !data.IsEmpty; data = data[(data[0] + 1)..])
            {
                if (data[0] >= data.Length)
                {
                    return false;
                }

                data.Slice(1, data[0]).CopyTo(joined.AsSpan(written));
                written += data[0];
            }

            value = Encoding.UTF8.GetString(joined, 0, written);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    private static bool TryHost(ReadOnlySpan<byte> message, int position, int end, out string host)
    {
        Span<byte> name = stackalloc byte[WireName.MaxBytes];
        var ok = WireName.TryRead(message, ref position, name, out var length) && position == end;
        host = ok ? WireName.ToText(name[..length]) : "";
        return ok;
    }
}
