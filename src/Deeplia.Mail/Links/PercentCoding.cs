using System.Buffers;
using System.Text;

namespace Deeplia.Mail.Links;

/// <summary>Percent-encoding over UTF-8 (WHATWG URL §1.3).</summary>
internal static class PercentCoding
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>What a path keeps as it is.</summary>
    public static readonly SearchValues<char> PathSafe = SearchValues.Create(Letters + "!$%&'()*+,-./:;=@[\\]_|~");

    /// <summary>What the query of a web address keeps as it is.</summary>
    public static readonly SearchValues<char> QuerySafe = SearchValues.Create(Letters + "!$%&()*+,-./:;=?@[\\]^_`{|}~");

    /// <summary>What a fragment keeps as it is.</summary>
    public static readonly SearchValues<char> FragmentSafe = SearchValues.Create(Letters + "!#$%&'()*+,-./:;=?@[\\]^_{|}~");

    /// <summary>The text with all but the safe characters encoded.</summary>
    public static string Encode(ReadOnlySpan<char> text, SearchValues<char> safe)
    {
        if (!text.ContainsAnyExcept(safe))
        {
            return text.ToString();
        }

        var encoded = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && safe.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    /// <summary>The text with every encoded byte decoded, once; what is no UTF-8 becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%'))
        {
            return text.ToString();
        }

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var count = 0;
        while (!text.IsEmpty)
        {
            if (text[0] == '%' && text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]))
            {
                bytes[count++] = (byte)((Convert.ToInt32(text[1].ToString(), 16) << 4) | Convert.ToInt32(text[2].ToString(), 16));
                text = text[3..];
                continue;
            }

            var next = text[1..].IndexOf('%');
            var plain = next < 0 ? text : text[..(next + 1)];
            count += Encoding.UTF8.GetBytes(plain, bytes.AsSpan(count));
            text = text[plain.Length..];
        }

        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
