using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Reads and writes domain names as DNS messages carry them (RFC 1035 §3.1, §4.1.4).</summary>
internal static class WireName
{
    /// <summary>Octets of the longest name, length octets and root included (RFC 1035 §2.3.4).</summary>
    public const int MaxBytes = 255;

    private const int MaxLabel = 63; // RFC 1035 §2.3.4
    private const int PointerMark = 0xC0; // RFC 1035 §4.1.4
    private const int MaxPointers = 128; // a name has at most 127 labels; a pointer before each is the worst sane writer

    /// <summary>Encodes a name that <see cref="DnsName.TryNormalize"/> made.</summary>
    public static byte[] Encode(string normalName)
    {
        var wire = new byte[normalName.Length + 2];
        var start = 0;
        for (var i = 0; i < normalName.Length; i++)
        {
            if (normalName[i] == '.')
            {
                start = i + 1;
            }
            else
            {
                wire[i + 1] = (byte)normalName[i];
                wire[start]++;
            }
        }

        return wire;
    }

    /// <summary>Steps over a name without following pointers.</summary>
    public static bool TrySkip(ReadOnlySpan<byte> message, ref int position)
    {
        while (position < message.Length)
        {
            int length = message[position];
            if (length >= PointerMark)
            {
                position += 2;
                return position <= message.Length;
            }

            if (length > MaxLabel)
            {
                return false;
            }

            position += length + 1;
            if (length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a name, pointers followed and letters lowered, and steps over it.</summary>
    /// <param name="message">The whole message.</param>
    /// <param name="position">Where the name starts; afterwards, the byte after it.</param>
    /// <param name="target">Room for <see cref="MaxBytes"/>.</param>
    /// <param name="written">Octets of the name, root included.</param>
    public static bool TryRead(ReadOnlySpan<byte> message, ref int position, Span<byte> target, out int written)
    {
        written = 0;
        var (at, floor, pointers) = (position, position, 0);
        if (!TrySkip(message, ref position))
        {
            return false;
        }

        while (at < message.Length)
        {
            int length = message[at];
            if (length >= PointerMark)
            {
                // Strictly backwards, so that no loop is possible; forward pointers are not legal (§4.1.4: "a prior occurrence").
                var leadsTo = at + 1 < message.Length ? ((length & ~PointerMark) << 8) | message[at + 1] : floor;
                if (leadsTo >= floor || ++pointers > MaxPointers)
                {
                    return false;
                }

                at = floor = leadsTo;
                continue;
            }

            if (length > MaxLabel || at + length >= message.Length || written + length + 1 > MaxBytes)
            {
                return false;
            }

            Lower(message.Slice(at, length + 1), target[written..]);
            written += length + 1;
            at += length + 1;
            if (length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a name of a message is the given one (uncompressed, lower case).</summary>
    public static bool Is(ReadOnlySpan<byte> message, int position, ReadOnlySpan<byte> name)
    {
        Span<byte> read = stackalloc byte[MaxBytes];
        return TryRead(message, ref position, read, out var length) && read[..length].SequenceEqual(name);
    }

    /// <summary>Tells whether a name lies at or under another; both uncompressed and in lower case.</summary>
    public static bool IsUnder(ReadOnlySpan<byte> name, ReadOnlySpan<byte> parent)
    {
        while (name.Length > parent.Length)
        {
            name = name[(name[0] + 1)..];
        }

        return name.SequenceEqual(parent);
    }

    /// <summary>Writes a name as text without trailing dot, odd octets as <c>\DDD</c> (RFC 1035 §5.1); the root is empty.</summary>
    public static string ToText(ReadOnlySpan<byte> wire)
    {
        var text = new StringBuilder(wire.Length);
        for (var i = 0; wire[i] != 0; i += wire[i] + 1)
        {
            if (i > 0)
            {
                text.Append('.');
            }

            foreach (var octet in wire.Slice(i + 1, wire[i]))
            {
                // A dot inside a label must not look like two labels, nor may anything reach a terminal as it is.
                if (octet is > 0x20 and < 0x7F and not (byte)'.' and not (byte)'\\')
                {
                    text.Append((char)octet);
                }
                else
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\{octet:D3}");
                }
            }
        }

        return text.ToString();
    }

    // A length octet is at most 63 and so never looks like a letter.
    private static void Lower(ReadOnlySpan<byte> label, Span<byte> target)
    {
        for (var i = 0; i < label.Length; i++)
        {
            var octet = label[i];
            target[i] = octet is >= (byte)'A' and <= (byte)'Z' ? (byte)(octet | 0x20) : octet;
        }
    }
}
