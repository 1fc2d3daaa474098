using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Identity.Spf;

/// <summary>Reads networks and prefix lengths (RFC 7208 §5.6).</summary>
internal static class SpfNetwork
{
    private static readonly SearchValues<char> Ip6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");

    /// <summary>Reads four numbers from 0 to 255 without leading zeros.</summary>
    public static bool TryReadIp4(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        uint address = 0;
        for (var i = 0; i < 4; i++)
        {
            var dot = i < 3 ? text.IndexOf('.') : text.Length;
            if (dot < 0 || !TryReadNumber(text[..dot], 255, out var octet))
            {
                return false;
            }

            address = (address << 8) | (uint)octet;
            text = i < 3 ? text[(dot + 1)..] : [];
        }

        bits = address;
        return true;
    }

    /// <summary>Reads an address in the forms of RFC 4291 §2.2, without zone, brackets or port.</summary>
    public static bool TryReadIp6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = 0;
        if (text.IsEmpty || text.ContainsAnyExcept(Ip6Characters)
            || !IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        bits = ClientAddress.BitsOf(address);
        return true;
    }

    /// <summary>Reads a prefix length without leading zeros.</summary>
    public static bool TryReadPrefix(ReadOnlySpan<char> text, int largest, out byte prefix)
    {
        var good = TryReadNumber(text, largest, out var number);
        prefix = (byte)number;
        return good;
    }

    /// <summary>Takes <c>/n</c>, <c>//m</c> or <c>/n//m</c> from the end of an argument; false when a length is wrong.</summary>
    public static bool TryTakePrefixes(ref ReadOnlySpan<char> argument, out byte prefix4, out byte prefix6)
    {
        (prefix4, prefix6) = (32, 128);
        var slash = PrefixStart(argument);
        if (slash > 0 && argument[slash - 1] == '/')
        {
            if (!TryReadPrefix(argument[(slash + 1)..], 128, out prefix6))
            {
                return false;
            }

            argument = argument[..(slash - 1)];
            slash = PrefixStart(argument);
        }

        if (slash < 0)
        {
            return true;
        }

        if (!TryReadPrefix(argument[(slash + 1)..], 32, out prefix4))
        {
            return false;
        }

        argument = argument[..slash];
        return true;
    }

    // A slash inside a domain is legal: only one that is followed by digits to the end begins a prefix length.
    private static int PrefixStart(ReadOnlySpan<char> argument)
    {
        var slash = argument.LastIndexOf('/');
        return slash < 0 || slash == argument.Length - 1 || argument[(slash + 1)..].ContainsAnyExceptInRange('0', '9') ? -1 : slash;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, int largest, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            number = (number * 10) + (c - '0');
        }

        return number <= largest;
    }
}
