using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Mail.Dns;

/// <summary>Holds the addresses by which a list says "listed", as its documentation gives them.</summary>
/// <remarks>All others never count: neither those outside 127.0.0.0/8 (RFC 5782 §2.1) nor codes by which lists refuse to serve.</remarks>
public sealed class ListCodes
{
    private readonly ImmutableArray<(uint First, uint Last)> _ranges;

    /// <summary>Makes a set of codes.</summary>
    /// <param name="ranges">First and last address of each range, inside 127.0.0.0/8.</param>
    /// <exception cref="ArgumentException">A range is empty, or leaves 127.0.0.0/8.</exception>
    public ListCodes(params ReadOnlySpan<(string First, string Last)> ranges)
    {
        var list = ImmutableArray.CreateBuilder<(uint, uint)>(ranges.Length);
        foreach (var (first, last) in ranges)
        {
            if (Number(IPAddress.Parse(first)) is not { } from || Number(IPAddress.Parse(last)) is not { } to || from > to)
            {
                throw new ArgumentException($"{first} to {last} is no range inside 127.0.0.0/8", nameof(ranges));
            }

            list.Add((from, to));
        }

        _ranges = list.DrainToImmutable();
    }

    /// <summary>Tells whether an address means "listed".</summary>
    /// <param name="address">An address of an answer.</param>
    public bool Contains(IPAddress address)
    {
        if (Number(address) is { } number)
        {
            foreach (var (first, last) in _ranges)
            {
                if (number >= first && number <= last)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static uint? Number(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.AddressFamily == AddressFamily.InterNetwork && address.TryWriteBytes(bytes, out _) && bytes[0] == 127
            ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
            : null;
    }
}
