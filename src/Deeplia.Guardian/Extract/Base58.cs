using System.Security.Cryptography;

namespace Deeplia.Guardian.Extract;

/// <summary>Base58 as Bitcoin writes it (whole number) and as Monero writes it (blocks of 8 bytes).</summary>
internal static class Base58
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int AddressBytes = 25; // version, 20 bytes of hash, 4 of checksum
    private const int MoneroBlockChars = 11;
    private const int MoneroBlockBytes = 8;
    private const int MoneroTailBytes = 5; // 7 characters

    private static readonly sbyte[] Values = MakeValues();

    /// <summary>True when the character belongs to the alphabet (no 0, O, I, l).</summary>
    public static bool Contains(char c) => c < 128 && Values[c] >= 0;

    /// <summary>Decodes a base58check address of 25 bytes.</summary>
    /// <param name="text">The address.</param>
    /// <param name="version">Its first byte.</param>
    /// <param name="checksumOk">Whether the last four bytes are the double SHA-256 of the others.</param>
    /// <returns>False when the text is not 25 bytes in base58.</returns>
    public static bool TryReadAddress(ReadOnlySpan<char> text, out byte version, out bool checksumOk)
    {
        Span<byte> bytes = stackalloc byte[AddressBytes];
        version = 0;
        checksumOk = false;
        if (text.Length is < 26 or > 35 || !TryDecode(text, bytes) || LeadingOnes(text) != LeadingZeros(bytes))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes[..21], hash);
        SHA256.HashData(hash, hash);
        version = bytes[0];
        checksumOk = hash[..4].SequenceEqual(bytes[21..]);
        return true;
    }

    /// <summary>Decodes a Monero address of 95 or 106 characters.</summary>
    public static bool TryReadMonero(ReadOnlySpan<char> text, out byte network, out bool checksumOk)
    {
        Span<byte> bytes = stackalloc byte[77];
        network = 0;
        checksumOk = false;
        if (text.Length is not (95 or 106))
        {
            return false;
        }

        var length = 0;
        for (; text.Length > 0; text = text[Math.Min(MoneroBlockChars, text.Length)..])
        {
            var take = Math.Min(MoneroBlockChars, text.Length);
            var size = take == MoneroBlockChars ? MoneroBlockBytes : MoneroTailBytes;
            if (!TryDecode(text[..take], bytes.Slice(length, size)))
            {
                return false;
            }

            length += size;
        }

        Span<byte> hash = stackalloc byte[32];
        Keccak256.Hash(bytes[..(length - 4)], hash);
        network = bytes[0];
        checksumOk = hash[..4].SequenceEqual(bytes[(length - 4)..length]);
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        bytes.Clear();
        foreach (var c in text)
        {
            if (!Contains(c))
            {
                return false;
            }

            int carry = Values[c];
            for (var i = bytes.Length - 1; i >= 0; i--)
            {
                carry += bytes[i] * 58;
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            if (carry != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int LeadingOnes(ReadOnlySpan<char> text) => Count(text.IndexOfAnyExcept('1'), text.Length);

    private static int LeadingZeros(ReadOnlySpan<byte> bytes) => Count(bytes.IndexOfAnyExcept((byte)0), bytes.Length);

    private static int Count(int firstOther, int length) => firstOther < 0 ? length : firstOther;

    private static sbyte[] MakeValues()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i]] = (sbyte)i;
        }

        return values;
    }
}
