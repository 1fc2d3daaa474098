using System.Buffers;
using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>
/// Reads addresses in the dresses mail servers give them: <c>[192.0.2.1]</c>, <c>[IPv6:2001:db8::1]</c>,
/// <c>192.0.2.1:25</c>.
/// </summary>
internal static class IpText
{
    // The longest IPv6 text is 45 characters; with brackets, tag, zone and port it stays below this.
    private const int MaxLength = 80;

    private static readonly SearchValues<char> V4Characters = SearchValues.Create("0123456789.");

    /// <summary>Reads one word as an address, with or without brackets.</summary>
    public static IPAddress? Read(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > MaxLength)
        {
            return null;
        }

        var open = word.IndexOf('[');
        if (open == 0)
        {
            var close = word.IndexOf(']');
            word = close < 0 ? word[1..] : word[1..close];
        }
        else if (open > 0)
        {
            return null;
        }

        if (word.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase))
        {
            word = word[5..];
        }

        return ReadBare(word.TrimEnd(",;."));
    }

    /// <summary>Finds the first address between brackets in a text.</summary>
    public static IPAddress? FindBracketed(ReadOnlySpan<char> text, out int start)
    {
        for (start = text.IndexOf('['); start >= 0; start = Next(text, start))
        {
            if (Read(text[start..Math.Min(text.Length, start + MaxLength)]) is { } ip)
            {
                return ip;
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> text, int start)
    {
        var at = text[(start + 1)..].IndexOf('[');
        return at < 0 ? -1 : start + 1 + at;
    }

    private static IPAddress? ReadBare(ReadOnlySpan<char> word)
    {
        var dots = word.Count('.');
        var colons = word.Count(':');
        if (dots == 3 && colons == 1)
        {
            word = word[..word.IndexOf(':')];
            colons = 0;
        }

        // IPAddress also reads "1" and "0x7f.1": only the two full forms are addresses in mail.
        var isV4 = dots == 3 && colons == 0 && word.IndexOfAnyExcept(V4Characters) < 0;
        if (!isV4 && colons < 2)
        {
            return null;
        }

        var zone = word.IndexOf('%');
        return IPAddress.TryParse(zone > 0 ? word[..zone] : word, out var ip) ? IpRanges.Plain(ip) : null;
    }
}
