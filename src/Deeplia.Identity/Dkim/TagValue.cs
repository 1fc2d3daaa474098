using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dkim;

/// <summary>Reads values of tags by the grammar of RFC 6376 §3.2 and §3.5.</summary>
internal static class TagValue
{
    private const int MaxDomainLength = 512; // U-labels are longer than the 253 of RFC 1035 §2.3.4
    private const string KeyLabel = "._domainkey."; // RFC 6376 §3.6.2.1

    public static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim(" \t\r\n"u8);

    /// <summary>Whether only visible characters and white space stand there; UTF-8 is let in for RFC 8616.</summary>
    public static bool IsText(ReadOnlySpan<byte> value)
    {
        for (var i = value.IndexOfAnyExceptInRange((byte)0x20, (byte)0x7e); i >= 0 && i < value.Length; i++)
        {
            var fits = value[i] switch
            {
                0x7f => false,
                >= 0x20 or (byte)'\t' => true,
                (byte)'\r' => i + 1 < value.Length && value[i + 1] == '\n',
                (byte)'\n' => i + 1 < value.Length && value[i + 1] is (byte)' ' or (byte)'\t', // else it is no fold
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Decodes base64 with white space anywhere; the padding may be missing, as the grammar lets it.</summary>
    public static bool TryBase64(ReadOnlySpan<byte> value, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var rented = ArrayPool<byte>.Shared.Rent(value.Length + 3);
        var length = 0;
        while (!value.IsEmpty)
        {
            var blank = value.IndexOfAny(Blanks);
            var run = blank < 0 ? value : value[..blank];
            run.CopyTo(rented.AsSpan(length));
            length += run.Length;
            value = value[Math.Min(run.Length + 1, value.Length)..];
        }

        var padding = length > 0 && rented[length - 1] == '=' ? length > 1 && rented[length - 2] == '=' ? 2 : 1 : 0;
        var isPadded = padding == 0 || length % 4 == 0;
        length -= padding;
        while (length % 4 is 2 or 3)
        {
            rented[length++] = (byte)'=';
        }

        var status = Base64.DecodeFromUtf8InPlace(rented.AsSpan(0, length), out var written);
        if (isPadded && length > 0 && status == OperationStatus.Done)
        {
            bytes = rented.AsSpan(0, written).ToArray();
        }

        ArrayPool<byte>.Shared.Return(rented);
        return bytes is not null;
    }

    /// <summary>Reads 1 to <paramref name="maxDigits"/> digits; a number beyond the type is its largest value.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> value, int maxDigits, out long number)
    {
        number = 0;
        if (value.IsEmpty || value.Length > maxDigits || value.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in value)
        {
            number = number > (long.MaxValue - 9) / 10 ? long.MaxValue : (number * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>Reads a domain of two labels or more; the result is in lower-case A-labels.</summary>
    public static bool TryDomain(ReadOnlySpan<byte> value, [NotNullWhen(true)] out string? domain)
    {
        domain = null;
        Span<char> text = stackalloc char[MaxDomainLength];
        if (value.Length > MaxDomainLength || !Encoding.UTF8.TryGetChars(value, text, out var length)
            || length == 0 || text[length - 1] == '.' || !DomainName.TryParse(text[..length], out var name)
            || !name.Ascii.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        domain = name.Ascii;
        return true;
    }

    /// <summary>Joins selector and domain to the name under which the key lies (RFC 6376 §3.6.2.1).</summary>
    public static bool TrySelector(
        ReadOnlySpan<byte> value, string domain, [NotNullWhen(true)] out string? selector, [NotNullWhen(true)] out string? keyName)
    {
        selector = null;
        keyName = null;
        if (value.IsEmpty || value.Length > MaxDomainLength
            || !DomainName.TryParse(Encoding.UTF8.GetString(value) + KeyLabel + domain, out var name))
        {
            return false;
        }

        keyName = name.Ascii;
        selector = keyName[..^(KeyLabel.Length + domain.Length)];
        return true;
    }

    /// <summary>Takes the next element off a list with colons.</summary>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> list)
    {
        var colon = list.IndexOf((byte)':');
        var element = colon < 0 ? list : list[..colon];
        list = colon < 0 ? default : list[(colon + 1)..];
        return Trim(element);
    }

    /// <summary>Whether a list with colons holds a word.</summary>
    public static bool ListHas(ReadOnlySpan<byte> list, ReadOnlySpan<byte> word)
    {
        while (!list.IsEmpty)
        {
            if (Next(ref list).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
