using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Deeplia.Mail.Dns;

/// <summary>Brings names into the one form in which they are asked for and compared.</summary>
internal static class DnsName
{
    private const int MaxNameLength = 253; // RFC 1035 §2.3.4: 255 octets on the wire, without the root's dot
    private const int MaxLabelLength = 63; // RFC 1035 §2.3.4

    /// <summary>Lower-cases a name and takes one trailing dot off; false for a name that cannot exist.</summary>
    public static bool TryNormalize(string name, [NotNullWhen(true)] out string? normal)
    {
        normal = null;
        var text = name.AsSpan();
        if (text.EndsWith("."))
        {
            text = text[..^1];
        }

        if (text.Length is 0 or > MaxNameLength || !Ascii.IsValid(text))
        {
            return false;
        }

        foreach (var label in text.Split('.'))
        {
            if (text[label].Length is 0 or > MaxLabelLength)
            {
                return false;
            }
        }

        normal = text.Length == name.Length ? name.ToLowerInvariant() : text.ToString().ToLowerInvariant();
        return true;
    }

    /// <summary>Lower-cases a host named inside a record; the root becomes the empty string.</summary>
    public static string OfHost(string host) => (host.EndsWith('.') ? host[..^1] : host).ToLowerInvariant();
}
