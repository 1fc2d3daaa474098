namespace Deeplia.Guardian.Extract;

/// <summary>Checks segwit addresses (BIP-173, BIP-350) and CashAddr; the text must be in one case.</summary>
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const uint Bech32Constant = 1;
    private const uint Bech32MConstant = 0x2bc830a3;
    private const int ChecksumChars = 6;
    private const int CashChecksumChars = 8;
    private const int MaxChars = 90; // BIP-173

    private static readonly uint[] Generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
    private static readonly ulong[] CashGenerator = [0x98f2bc8e61, 0x79b76d99e2, 0xf33e5fb3c4, 0xae2eabe2a8, 0x1e4f43e470];

    /// <summary>True when the lower-cased character may stand after the separator.</summary>
    public static bool Contains(char c) => Alphabet.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    /// <summary>True when the address has the shape and the checksum of a segwit address for the prefix.</summary>
    /// <param name="address">Whole address in lower case.</param>
    /// <param name="prefixLength">Characters before the separator '1'.</param>
    public static bool IsSegwit(ReadOnlySpan<char> address, int prefixLength)
    {
        var data = address[Math.Min(prefixLength + 1, address.Length)..];
        if (address.Length > MaxChars || data.Length < ChecksumChars + 5)
        {
            return false;
        }

        var version = Alphabet.IndexOf(data[0], StringComparison.Ordinal);
        var programChars = data.Length - 1 - ChecksumChars;
        var bytes = programChars * 5 / 8;
        if (version is < 0 or > 16 || bytes is < 2 or > 40 || programChars * 5 % 8 > 4 || (version == 0 && bytes is not (20 or 32)))
        {
            return false;
        }

        var sum = 1u;
        foreach (var c in address[..prefixLength])
        {
            sum = Step(sum, (uint)c >> 5);
        }

        sum = Step(sum, 0);
        foreach (var c in address[..prefixLength])
        {
            sum = Step(sum, (uint)c & 31);
        }

        foreach (var c in data)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum = Step(sum, (uint)value);
        }

        return sum == (version == 0 ? Bech32Constant : Bech32MConstant);
    }

    /// <summary>True when the part after <c>bitcoincash:</c> has a right CashAddr checksum.</summary>
    public static bool IsCashAddress(ReadOnlySpan<char> data)
    {
        if (data.Length < CashChecksumChars + 1)
        {
            return false;
        }

        var sum = 1UL;
        foreach (var c in "bitcoincash")
        {
            sum = CashStep(sum, (ulong)c & 31);
        }

        sum = CashStep(sum, 0);
        foreach (var c in data)
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum = CashStep(sum, (ulong)value);
        }

        return sum == 1;
    }

    private static uint Step(uint sum, uint value)
    {
        var top = sum >> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (var i = 0; i < Generator.Length; i++)
        {
            sum ^= ((top >> i) & 1) == 0 ? 0 : Generator[i];
        }

        return sum;
    }

    private static ulong CashStep(ulong sum, ulong value)
    {
        var top = sum >> 35;
        sum = ((sum & 0x07ffffffff) << 5) ^ value;
        for (var i = 0; i < CashGenerator.Length; i++)
        {
            sum ^= ((top >> i) & 1) == 0 ? 0 : CashGenerator[i];
        }

        return sum;
    }
}
