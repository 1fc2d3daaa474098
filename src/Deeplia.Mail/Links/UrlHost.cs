using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deeplia.Mail.Links;

/// <summary>The host of a web address (WHATWG URL §3.5): decoded, folded to A-labels, numbers read as IPv4 addresses.</summary>
/// <param name="Text">As <see cref="WebUrl.Host"/> gives it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Port">The port written behind it, or null.</param>
/// <param name="Oddities">How it was disguised.</param>
internal readonly record struct UrlHost(string Text, HostKind Kind, int? Port, UrlOddities Oddities)
{
    private const int MaxPort = 65_535;

    // Nobody's host is longer; bounds the work on hostile ones.
    private const int MaxHostLength = 1_024;

    // Forbidden domain code points (WHATWG URL §3.2).
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017"
        + "\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F #/:<>?@[\\]^|%\u007F");

    private static readonly SearchValues<char> PlainHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");
    private static readonly SearchValues<char> Ipv6Letters = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>Reads a host with the port that may follow it; null where a browser refuses it.</summary>
    public static UrlHost? ParseWithPort(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0 || text[colon..].Contains(']'))
        {
            return Parse(text);
        }

        var digits = text[(colon + 1)..];
        int? port = null;
        if (!digits.IsEmpty)
        {
            if (digits.ContainsAnyExceptInRange('0', '9') || !int.TryParse(digits, CultureInfo.InvariantCulture, out var number)
                || number > MaxPort)
            {
                return null;
            }

            port = number;
        }

        return Parse(text[..colon]) is { } host ? host with { Port = port } : null;
    }

    /// <summary>Reads a host alone.</summary>
    public static UrlHost? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxHostLength)
        {
            return null;
        }

        if (text[0] == '[')
        {
            return text[^1] == ']' ? Ipv6(text[1..^1]) : null;
        }

        var oddities = UrlOddities.None;
        var name = text.ContainsAnyExcept(PlainHost) ? Fold(text, ref oddities) : text.ToString();
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAny(Forbidden))
        {
            return null;
        }

        if (!Ipv4Text.EndsInNumber(name))
        {
            return new UrlHost(name, HostKind.Domain, null, oddities);
        }

        if (!Ipv4Text.TryParse(name, out var address))
        {
            return null;
        }

        var dotted = Ipv4Text.Write(address);
        return new UrlHost(dotted, HostKind.Ipv4, null,
            oddities | (dotted == name.TrimEnd('.') ? UrlOddities.None : UrlOddities.NumericHost));
    }

    // Percent signs, ornamental letters, and what nobody sees; then A-labels (UTS 46).
    private static string? Fold(ReadOnlySpan<char> text, ref UrlOddities oddities)
    {
        var decoded = text.Contains('%') ? PercentCoding.Decode(text) : text.ToString();
        oddities |= text.Contains('%') ? UrlOddities.PercentHost : UrlOddities.None;
        if (Ascii.IsValid(decoded))
        {
            return decoded.ToLowerInvariant();
        }

        var visible = WithoutInvisible(decoded);
        var mapped = visible.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('\u3002', '.');
        // At an end it was pasted along with the name.
        oddities |= decoded.Contains(visible, StringComparison.Ordinal) ? UrlOddities.None : UrlOddities.InvisibleHost;
        oddities |= HasOrnament(visible) ? UrlOddities.OrnamentalHost : UrlOddities.None;
        if (Ascii.IsValid(mapped))
        {
            return mapped;
        }

        try
        {
            return Idn.GetAscii(mapped).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null; // an empty or overlong label, or letters that no label may hold
        }
    }

    // Ornamental: what becomes another, ASCII text by compatibility folding alone: full-width, mathematical, circled.
    private static bool HasOrnament(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && rune.ToString() is var letter && letter.Normalize(NormalizationForm.FormKC) is var plain
                && (Ascii.IsValid(plain) || plain == "\u3002"))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutInvisible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate reads as U+FFFD, which Normalize accepts
        {
            if (rune.Value is not (0xAD or 0x34F or 0xFEFF or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F)
                or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or (>= 0xFE00 and <= 0xFE0F)))
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    private static UrlHost? Ipv6(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Ipv6Letters) && IPAddress.TryParse(text, out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6
            ? new UrlHost($"[{Ipv6Text.Write(address)}]", HostKind.Ipv6, null, UrlOddities.None)
            : null;
}
