using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Deeplia.Identity.Spf;

/// <summary>The address of the client as a number, so that comparing it with a network costs a shift.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ClientAddress
{
    private readonly UInt128 _bits;

    /// <summary>Takes an address; IPv4 mapped into IPv6 is IPv4 (RFC 7208 §5).</summary>
    public ClientAddress(IPAddress address)
    {
        Address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : WithoutZone(address);
        Is4 = Address.AddressFamily == AddressFamily.InterNetwork;
        _bits = BitsOf(Address);
    }

    public IPAddress Address { get; }

    public bool Is4 { get; }

    /// <summary>The address as a number.</summary>
    public static UInt128 BitsOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = address.TryWriteBytes(bytes, out var length);
        return length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>Whether the first bits of the client's address are those of a network of its own family.</summary>
    public bool IsIn(UInt128 network, int prefix)
    {
        var free = (Is4 ? 32 : 128) - prefix;
        return free >= 128 || (_bits ^ network) >> free == UInt128.Zero; // a shift by 128 would be a shift by 0
    }

    /// <summary>Whether the client shares its first bits with an address from DNS.</summary>
    public bool IsNear(IPAddress other, in SpfTerm term) =>
        other.AddressFamily == Address.AddressFamily && IsIn(BitsOf(other), Is4 ? term.Prefix4 : term.Prefix6);

    /// <summary>The address of 32 hexadecimal digits or four numbers, with a dot after each (RFC 7208 §7.3, macro i).</summary>
    public string Dotted()
    {
        if (Is4)
        {
            return Address.ToString();
        }

        return string.Create(63, _bits, static (text, bits) =>
        {
            for (var i = 0; i < 32; i++)
            {
                text[i * 2] = "0123456789abcdef"[(int)((bits >> (124 - (i * 4))) & 15)];
                if (i < 31)
                {
                    text[(i * 2) + 1] = '.';
                }
            }
        });
    }

    private static IPAddress WithoutZone(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0
            ? new IPAddress(address.GetAddressBytes())
            : address;
}
