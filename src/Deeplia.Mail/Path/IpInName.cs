using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Deeplia.Mail.Path;

/// <summary>Finds an address written into a host name, as providers do for lines they rent out by the thousand.</summary>
internal static class IpInName
{
    private const int MaxNumbers = 32;

    /// <summary>Tells whether the name carries this very address: decimal, reversed, zero-padded or hexadecimal.</summary>
    public static bool Contains(ReadOnlySpan<char> host, IPAddress ip)
    {
        ip = IpRanges.Plain(ip);
        if (ip.AddressFamily != AddressFamily.InterNetwork)
        {
            return HasHexGroups(host);
        }

        Span<byte> b = stackalloc byte[4];
        _ = ip.TryWriteBytes(b, out _);
        Span<int> numbers = stackalloc int[MaxNumbers];
        return HasOctets(numbers[..ReadNumbers(host, numbers)], b) || HasPacked(host, b);
    }

    /// <summary>Tells whether the name carries something shaped like an address, when the address itself is unknown.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> host)
    {
        Span<int> numbers = stackalloc int[MaxNumbers];
        var count = ReadNumbers(host, numbers);
        var run = 0;
        for (var i = 0; i < count; i++)
        {
            run = numbers[i] is >= 0 and <= 255 ? run + 1 : 0;
            if (run == 4)
            {
                return true;
            }
        }

        return HasHexGroups(host) || HasLongCode(host);
    }

    // Numbers between letters break a run: -1 stands for "something else was here".
    private static int ReadNumbers(ReadOnlySpan<char> host, Span<int> numbers)
    {
        var count = 0;
        for (var i = 0; i < host.Length && count < numbers.Length; i++)
        {
            if (!char.IsAsciiDigit(host[i]))
            {
                continue;
            }

            var start = i;
            while (i < host.Length && char.IsAsciiDigit(host[i]))
            {
                i++;
            }

            numbers[count++] = i - start <= 3 ? int.Parse(host[start..i], NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        }

        return count;
    }

    // Three octets in a row are enough: chance agrees once in millions.
    private static bool HasOctets(ReadOnlySpan<int> numbers, ReadOnlySpan<byte> b)
    {
        for (var i = 0; i + 3 <= numbers.Length; i++)
        {
            var (x, y, z) = (numbers[i], numbers[i + 1], numbers[i + 2]);
            var isForward = (x == b[0] && y == b[1] && z == b[2]) || (x == b[1] && y == b[2] && z == b[3]);
            var isReversed = (x == b[3] && y == b[2] && z == b[1]) || (x == b[2] && y == b[1] && z == b[0]);
            if (isForward || isReversed)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPacked(ReadOnlySpan<char> host, ReadOnlySpan<byte> b)
    {
        Span<byte> r = [b[3], b[2], b[1], b[0]];
        return Has(host, b, "x2") || Has(host, r, "x2") || Has(host, b, "D3") || Has(host, r, "D3");
    }

    private static bool Has(ReadOnlySpan<char> host, ReadOnlySpan<byte> b, string format)
    {
        Span<char> text = stackalloc char[12];
        var length = 0;
        foreach (var octet in b)
        {
            _ = octet.TryFormat(text[length..], out var written, format, CultureInfo.InvariantCulture);
            length += written;
        }

        return host.Contains(text[..length], StringComparison.OrdinalIgnoreCase);
    }

    // Five hexadecimal groups in a row: an IPv6 address with dashes or dots.
    private static bool HasHexGroups(ReadOnlySpan<char> host)
    {
        var groups = 0;
        var digits = 0;
        var hasDigit = false;
        for (var i = 0; i <= host.Length; i++)
        {
            var c = i < host.Length ? host[i] : '.';
            if (char.IsAsciiHexDigit(c))
            {
                digits++;
                hasDigit |= char.IsAsciiDigit(c);
                continue;
            }

            groups = digits is >= 1 and <= 4 && c is '-' or '.' && digits > 0 ? groups + 1 : 0;
            digits = 0;
            if (groups >= 5 && hasDigit)
            {
                return true;
            }
        }

        return false;
    }

    // "d5152e1dc": eight hexadecimal digits of which most are decimal; "081082225220": twelve digits.
    private static bool HasLongCode(ReadOnlySpan<char> host)
    {
        var run = 0;
        var decimals = 0;
        foreach (var c in host)
        {
            run = char.IsAsciiHexDigit(c) ? run + 1 : 0;
            decimals = run == 0 ? 0 : decimals + (char.IsAsciiDigit(c) ? 1 : 0);
            if (run >= 8 && decimals >= 4)
            {
                return true;
            }
        }

        return false;
    }
}
