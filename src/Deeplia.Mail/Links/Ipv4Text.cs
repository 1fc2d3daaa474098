namespace Deeplia.Mail.Links;

/// <summary>IPv4 addresses as browsers take them: decimal, octal or hexadecimal, in one to four parts (WHATWG URL §3.5).</summary>
internal static class Ipv4Text
{
    private const int MaxParts = 4;

    /// <summary>Whether a host is meant as a number: its last label is one.</summary>
    public static bool EndsInNumber(ReadOnlySpan<char> host)
    {
        host = host.EndsWith(".") ? host[..^1] : host;
        var last = host[(host.LastIndexOf('.') + 1)..];
        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || (IsHex(last) && TryNumber(last, out _)));
    }

    /// <summary>Reads the address.</summary>
    public static bool TryParse(ReadOnlySpan<char> host, out uint address)
    {
        address = 0;
        host = host.EndsWith(".") ? host[..^1] : host;
        var count = host.Count('.') + 1;
        if (count > MaxParts)
        {
            return false;
        }

        var part = 0;
        foreach (var range in host.Split('.'))
        {
            part++;
            if (!TryNumber(host[range], out var number))
            {
                return false;
            }

            // The last part fills all bytes that are left.
            var bytes = part == count ? MaxParts + 1 - count : 1;
            if (number >= 1UL << (8 * bytes))
            {
                return false;
            }

            address = bytes == MaxParts ? (uint)number : (address << (8 * bytes)) | (uint)number;
        }

        return true;
    }

    /// <summary>Four decimal parts.</summary>
    public static string Write(uint address) => $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";

    private static bool IsHex(ReadOnlySpan<char> text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private static bool TryNumber(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        var radix = IsHex(text) ? 16u : text.Length > 1 && text[0] == '0' ? 8u : 10u;
        foreach (var c in radix == 16 ? text[2..] : text)
        {
            var digit = char.IsAsciiHexDigit(c) ? (uint)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10) : uint.MaxValue;
            if (digit >= radix)
            {
                return false;
            }

            number = Math.Min((number * radix) + digit, 1UL << 40); // beyond every address, and no overflow
        }

        return true;
    }
}
