using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Mail.Path;

/// <summary>Special-purpose address ranges (RFC 6890 and its registry).</summary>
public static class IpRanges
{
    // First address, prefix length. RFC 1918, 6598, 1122 §3.2.1.3, 3927.
    private static readonly (uint Net, int Bits)[] PrivateV4 =
        [(0x0A000000, 8), (0xAC100000, 12), (0xC0A80000, 16), (0x64400000, 10), (0x7F000000, 8), (0xA9FE0000, 16)];

    // RFC 1122, 6890, 5737, 7526, 2544, 5771, 1112.
    private static readonly (uint Net, int Bits)[] ReservedV4 =
        [(0, 8), (0xC0000000, 24), (0xC0000200, 24), (0xC6336400, 24), (0xCB007100, 24), (0xC0586300, 24),
            (0xC6120000, 15), (0xE0000000, 4), (0xF0000000, 4)];

    private static ReadOnlySpan<byte> Translator => [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Tells whether an address only means something inside one network: private, shared, loopback, link-local.</summary>
    /// <param name="ip">The address; IPv4 mapped into IPv6 counts as IPv4.</param>
    public static bool IsPrivate(IPAddress ip)
    {
        ip = Plain(ip);
        if (ip.AddressFamily == AddressFamily.InterNetwork)
        {
            return In(ip, PrivateV4);
        }

        Span<byte> b = stackalloc byte[16];
        ip.TryWriteBytes(b, out _);
        return IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || (b[0] & 0xFE) == 0xFC || ip.IsIPv6SiteLocal
            || Is6To4OfPrivate(b) || IsTranslatedPrivate(b);
    }

    /// <summary>Tells whether an address can never be a host on the Internet: documentation, multicast, benchmark, future use.</summary>
    /// <param name="ip">The address; IPv4 mapped into IPv6 counts as IPv4.</param>
    public static bool IsReserved(IPAddress ip)
    {
        ip = Plain(ip);
        if (ip.AddressFamily == AddressFamily.InterNetwork)
        {
            return In(ip, ReservedV4);
        }

        Span<byte> b = stackalloc byte[16];
        ip.TryWriteBytes(b, out _);
        var isDocumentation = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && b[3] == 0xB8;
        var isDocumentationNew = b[0] == 0x3F && b[1] == 0xFF && (b[2] & 0xF0) == 0;
        var isDiscard = b[0] == 0x01 && b[1] == 0 && b[2..8].IndexOfAnyExcept((byte)0) < 0;
        return isDocumentation || isDocumentationNew || isDiscard || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any);
    }

    /// <summary>Turns an IPv4 address dressed as IPv6 back into IPv4.</summary>
    internal static IPAddress Plain(IPAddress ip) => ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;

    // Gmail numbers its inner machines 2002:0aXX:…, the 6to4 form (RFC 3056) of 10.0.0.0/8.
    private static bool Is6To4OfPrivate(ReadOnlySpan<byte> b) =>
        b[0] == 0x20 && b[1] == 0x02 && IsIn(BinaryPrimitives.ReadUInt32BigEndian(b[2..]), PrivateV4);

    // A private IPv4 address behind a translator (64:ff9b::/96, RFC 6052 §2.1) or in the old compatible form (::/96, RFC 4291 §2.5.5.1).
    private static bool IsTranslatedPrivate(ReadOnlySpan<byte> b) =>
        (b[..12].SequenceEqual(Translator) || b[..12].IndexOfAnyExcept((byte)0) < 0)
        && IsIn(BinaryPrimitives.ReadUInt32BigEndian(b[12..]), PrivateV4);

    private static bool In(IPAddress ip, (uint Net, int Bits)[] ranges)
    {
        Span<byte> b = stackalloc byte[4];
        ip.TryWriteBytes(b, out _);
        return IsIn(BinaryPrimitives.ReadUInt32BigEndian(b), ranges);
    }

    private static bool IsIn(uint value, (uint Net, int Bits)[] ranges)
    {
        foreach (var (net, bits) in ranges)
        {
            if ((value ^ net) >> (32 - bits) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
