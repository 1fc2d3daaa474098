using System.Buffers;
using System.Collections.Immutable;

namespace Deeplia.Guardian.Extract;

/// <summary>Finds crypto-currency addresses, also those broken by spaces, stars, line ends or unseen characters.</summary>
internal static class WalletScanner
{
    private const int MaxAttempts = 250; // each costs up to some 15 µs: the checksums of a candidate
    private const int MaxCashAttempts = 100;
    private const int MinChars = 14; // the shortest segregated-witness address
    private const int EthereumChars = 42;
    private const string CashPrefix = "bitcoincash:"; // all small or all capitals, as its specification asks
    private const string CashCapitals = "BITCOINCASH:";
    private const int CashDataChars = 42; // 160-bit hashes, the only ones in use

    private static readonly SearchValues<char> GluedBlob = SearchValues.Create("/+=_-@%&?#\\");

    /// <summary>Lists the addresses of the text in reading order, at most <see cref="ScanLimits.MaxHits"/>.</summary>
    /// <remarks>A wrong checksum is reported only for an unbroken word of the right form that stands alone.</remarks>
    public static ImmutableArray<Wallet> Scan(string text) => Scan(text, out _);

    /// <summary>Lists the addresses of the text and says whether a limit of <see cref="ScanLimits"/> was reached.</summary>
    public static ImmutableArray<Wallet> Scan(string text, out bool truncated)
    {
        var span = ScanLimits.Cut(text);
        ImmutableArray<Wallet>.Builder? hits = null;
        Span<char> chars = stackalloc char[WalletCandidate.MaxChars];
        Span<int> ends = stackalloc int[WalletCandidate.MaxChars];
        var attempts = 0;
        for (var i = TextScan.NextDigit(span, 0); i < span.Length && attempts < MaxAttempts; i = TextScan.NextDigit(span, i))
        {
            // Every address has a digit in its first run of letters and digits.
            var start = RunStart(span, i);
            i = RunEnd(span, i);
            if (start < 0 || !WalletCandidate.IsPlausible(span, start, i))
            {
                continue;
            }

            attempts++;
            var candidate = WalletCandidate.Gather(span, start, chars, ends);
            if (candidate.Chars.Length >= MinChars && LooksMixed(candidate.Chars) && Read(span, start, candidate) is { } wallet)
            {
                hits ??= ImmutableArray.CreateBuilder<Wallet>();
                hits.Add(wallet);
                i = wallet.Start + wallet.Length;
                if (hits.Count == ScanLimits.MaxHits)
                {
                    break;
                }
            }
        }

        var cut = ReadCash(span, CashPrefix, ref hits) | ReadCash(span, CashCapitals, ref hits);
        truncated = cut || attempts >= MaxAttempts || hits?.Count >= ScanLimits.MaxHits || ScanLimits.IsCut(text);
        return hits?.ToImmutable() ?? [];
    }

    // True when a limit stopped it.
    private static bool ReadCash(ReadOnlySpan<char> text, string prefix, ref ImmutableArray<Wallet>.Builder? hits)
    {
        var attempts = 0;
        for (var from = 0; (hits?.Count ?? 0) < ScanLimits.MaxHits && attempts < MaxCashAttempts; attempts++)
        {
            var at = text[from..].IndexOf(prefix, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            var start = from + at;
            from = start + CashPrefix.Length;
            if (text.Length - from < CashDataChars)
            {
                return false;
            }

            var address = text.Slice(start, CashPrefix.Length + CashDataChars).ToString().ToLowerInvariant();
            if (Bech32.IsCashAddress(address.AsSpan(CashPrefix.Length)))
            {
                hits ??= ImmutableArray.CreateBuilder<Wallet>();
                hits.Add(new Wallet(WalletChain.BitcoinCash, address, true, start, address.Length));
            }
        }

        return true;
    }

    private static int RunStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            if (at - start > WalletCandidate.MaxChars)
            {
                return -1;
            }

            start--;
        }

        return start;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // Prose has capitals or digits, seldom both: this spares the checksums.
    private static bool LooksMixed(ReadOnlySpan<char> chars)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in chars[1..Math.Min(chars.Length, 34)])
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else
            {
                letters++;
            }
        }

        return digits > 0 && letters > 1;
    }

    private static Wallet? Read(ReadOnlySpan<char> text, int start, WalletCandidate candidate) => text[start] switch
    {
        '0' => ReadEthereum(text, start, candidate),
        'b' or 'B' => ReadSegwit(text, start, candidate, 2, WalletChain.Bitcoin),
        'l' => ReadSegwit(text, start, candidate, 3, WalletChain.Litecoin),
        'L' when candidate.Chars.StartsWith("LTC1", StringComparison.Ordinal) =>
            ReadSegwit(text, start, candidate, 3, WalletChain.Litecoin),
        '4' or '8' => ReadMonero(text, start, candidate),
        _ => ReadBase58(text, start, candidate),
    };

    private static Wallet? ReadBase58(ReadOnlySpan<char> text, int start, WalletCandidate candidate)
    {
        for (var count = 26; count <= Math.Min(35, candidate.Chars.Length); count++)
        {
            var address = candidate.Chars[..count];
            if (candidate.EndsAt(text, count)
                && Base58.TryReadAddress(address, out var version, out var right)
                && ChainOf(address[0], version) is { } chain
                && (right || (count >= 33 && IsLoneWord(text, start, candidate, count) && IsMixedCase(address))))
            {
                return new Wallet(chain, address.ToString(), right, start, candidate.End(count) - start);
            }
        }

        return null;
    }

    private static WalletChain? ChainOf(char first, byte version) => (first, version) switch
    {
        ('1', 0x00) or ('3', 0x05) => WalletChain.Bitcoin,
        ('L', 0x30) or ('M', 0x32) => WalletChain.Litecoin,
        ('D', 0x1E) or ('9' or 'A', 0x16) => WalletChain.Dogecoin,
        ('T', 0x41) => WalletChain.Tron,
        _ => null,
    };

    private static Wallet? ReadMonero(ReadOnlySpan<char> text, int start, WalletCandidate candidate)
    {
        foreach (var count in (ReadOnlySpan<int>)[95, 106])
        {
            if (count <= candidate.Chars.Length
                && candidate.EndsAt(text, count)
                && Base58.TryReadMonero(candidate.Chars[..count], out var network, out var right)
                && network is 18 or 19 or 42
                && (right || IsLoneWord(text, start, candidate, count)))
            {
                return new Wallet(
                    WalletChain.Monero, candidate.Chars[..count].ToString(), right, start, candidate.End(count) - start);
            }
        }

        return null;
    }

    private static Wallet? ReadSegwit(
        ReadOnlySpan<char> text, int start, WalletCandidate candidate, int prefix, WalletChain chain)
    {
        Span<char> lower = stackalloc char[WalletCandidate.MaxChars];
        var length = candidate.Chars.ToLowerInvariant(lower);
        var joined = lower[..length];
        for (var count = 14; count <= Math.Min(90, length) && (count <= prefix + 2 || Bech32.Contains(joined[count - 1])); count++)
        {
            if (!candidate.EndsAt(text, count))
            {
                continue;
            }

            var right = IsOneCase(candidate.Chars[..count]) && Bech32.IsSegwit(joined[..count], prefix);
            var usual = count - prefix is 40 or 60 && joined[prefix + 1] is 'q' or 'p';
            if (right || (usual && IsLoneWord(text, start, candidate, count) && AllSegwit(joined[(prefix + 1)..count])))
            {
                return new Wallet(chain, joined[..count].ToString(), right, start, candidate.End(count) - start);
            }
        }

        return null;
    }

    private static Wallet? ReadEthereum(ReadOnlySpan<char> text, int start, WalletCandidate candidate)
    {
        if (candidate.Chars.Length < EthereumChars || !candidate.EndsAt(text, EthereumChars))
        {
            return null;
        }

        var address = candidate.Chars[..EthereumChars];
        foreach (var c in address[2..])
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return null;
            }
        }

        var right = Eip55(address[2..]);
        return right == true || IsLoneWord(text, start, candidate, EthereumChars)
            ? new Wallet(WalletChain.Ethereum, address.ToString(), right, start, candidate.End(EthereumChars) - start)
            : null;
    }

    // EIP-55: a letter is upper case where the digit of the hash of the lower-case address is 8 or more.
    private static bool? Eip55(ReadOnlySpan<char> hex)
    {
        if (!IsMixedCase(hex))
        {
            return null;
        }

        Span<byte> lower = stackalloc byte[40];
        Span<byte> hash = stackalloc byte[32];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = (byte)char.ToLowerInvariant(hex[i]);
        }

        Keccak256.Hash(lower, hash);
        for (var i = 0; i < hex.Length; i++)
        {
            var digit = (i & 1) == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15;
            if (char.IsAsciiLetter(hex[i]) && char.IsAsciiLetterUpper(hex[i]) != (digit >= 8))
            {
                return false;
            }
        }

        return true;
    }

    // A blob (base64, path, Message-ID) has one of these on its sides; a wallet without checksum must not.
    private static bool IsLoneWord(ReadOnlySpan<char> text, int start, WalletCandidate candidate, int count)
    {
        var end = candidate.End(count);
        return candidate.FirstRun == count
            && end - start == count
            && (start == 0 || !GluedBlob.Contains(text[start - 1]))
            && (end >= text.Length || !GluedBlob.Contains(text[end]));
    }

    private static bool AllSegwit(ReadOnlySpan<char> data)
    {
        foreach (var c in data)
        {
            if (!Bech32.Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneCase(ReadOnlySpan<char> text) => !IsMixedCase(text);

    private static bool IsMixedCase(ReadOnlySpan<char> text)
    {
        var upper = false;
        var lower = false;
        foreach (var c in text)
        {
            upper |= char.IsAsciiLetterUpper(c);
            lower |= char.IsAsciiLetterLower(c);
        }

        return upper && lower;
    }
}
