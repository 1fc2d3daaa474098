using System.Globalization;
using System.Net;

namespace Deeplia.Mail.Links;

/// <summary>IPv6 addresses in their one short form (RFC 5952 §4, without the dotted tail).</summary>
internal static class Ipv6Text
{
    /// <summary>Eight pieces, the longest run of two or more zeros left out.</summary>
    public static string Write(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var pieces = new int[8];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = (bytes[2 * i] << 8) | bytes[(2 * i) + 1];
        }

        var (start, length) = LongestZeros(pieces);
        return length < 2
            ? Join(pieces)
            : $"{Join(pieces[..start])}::{Join(pieces[(start + length)..])}";
    }

    private static string Join(int[] pieces) => string.Join(':', pieces.Select(p => p.ToString("x", CultureInfo.InvariantCulture)));

    private static (int Start, int Length) LongestZeros(int[] pieces)
    {
        var (start, length, run) = (0, 0, 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            run = pieces[i] == 0 ? run + 1 : 0;
            if (run > length)
            {
                (start, length) = (i - run + 1, run);
            }
        }

        return (start, length);
    }
}
