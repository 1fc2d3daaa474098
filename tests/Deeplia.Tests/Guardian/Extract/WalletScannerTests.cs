using CsCheck;
using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class WalletScannerTests
{
    private const string Genesis = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    private const string Segwit = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"; // BIP-173
    private const string Taproot = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"; // BIP-350
    private const string Monero =
        "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge";

    [Theory]
    [InlineData(Genesis)]
    [InlineData("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]
    [InlineData(Segwit)]
    [InlineData("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [InlineData(Taproot)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData(Monero)]
    [InlineData("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a")]
    [InlineData("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")]
    public void A_published_address_is_found_with_its_checksum(string address)
    {
        var wallet = Assert.Single(WalletScanner.Scan($"Send it to {address}, now."));
        Assert.Equal((true, 11, address.Length), (wallet.ChecksumOk, wallet.Start, wallet.Length));
    }

    [Theory]
    [InlineData("D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H1", WalletChain.Dogecoin)]
    [InlineData("9rXbkMyi1S6thykRoXAZcY8fwUKYsy6cXE", WalletChain.Dogecoin)]
    [InlineData("LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWvd", WalletChain.Litecoin)]
    [InlineData("M7zVKQKmtV5Rc7erVGVVC3khZbXxsS5HEX", WalletChain.Litecoin)]
    [InlineData("ltc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5dyg36p", WalletChain.Litecoin)]
    [InlineData("LTC1QQYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5DYG36P", WalletChain.Litecoin)]
    [InlineData("bc1pqqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0sg5tmnz", WalletChain.Bitcoin)]
    public void The_chain_is_read_from_the_version(string address, WalletChain chain)
    {
        var wallet = Assert.Single(WalletScanner.Scan($"Send it to {address}."));
        Assert.Equal((chain, true), (wallet.Chain, wallet.ChecksumOk));
    }

    [Theory]
    [InlineData("D5ERdEN1gsouFSs7zsq7VYJxyWP6dP28H2")]
    [InlineData("LKKHMBjCU89fyFNgSRprDoD8Jb25N8uWve")]
    [InlineData("M7zVKQKmtV5Rc7erVGVVC3khZbXxsS5HEY")]
    [InlineData("ltc1qqypqxpq9qcrsszg2pvxq6rs0zqg3yyc5dyg36q")]
    [InlineData("bc1pqqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0sg5tmny")]
    [InlineData("bc1pqqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0sgntmnz")]
    public void A_changed_character_is_a_wrong_checksum(string address) =>
        Assert.False(Assert.Single(WalletScanner.Scan($"Send it to {address}.")).ChecksumOk);

    [Theory]
    [InlineData("1 A 1 z P 1 e P 5 Q G e f i 2 D M P T f T L 5 S L m v 7 D i v f N a", Genesis)]
    [InlineData("1-A-1-z-P-1-e-P-5-Q-G-e-f-i-2-D-M-P-T-f-T-L-5-S-L-m-v-7-D-i-v-f-N-a", Genesis)]
    [InlineData("bc1 qw508 d6qej xtdg4 y5r3z arvar y0c5x w7kv8 f3t4", Segwit)]
    public void A_spaced_out_address_is_joined(string text, string address) =>
        Assert.Equal(address, Assert.Single(WalletScanner.Scan("To " + text)).Address);

    [Fact]
    public void Too_many_lookalikes_are_a_fact_of_the_result()
    {
        WalletScanner.Scan(string.Concat(Enumerable.Repeat("1aB2 ", 2_000)), out var truncated);
        Assert.True(truncated);
    }

    [Theory]
    [InlineData("1A1zP1eP 5QGefi2D MPTfTL5S Lmv7Divf Na", Genesis)]
    [InlineData("1A1zP1eP5QGefi2D\r\nMPTfTL5SLmv7DivfNa", Genesis)]
    [InlineData("1A1zP1eP5QGefi2D<wbr>MPTfTL5SLmv7DivfNa", Genesis)]
    [InlineData("bc1*qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 (remove the star)", Segwit)]
    [InlineData("bc1qw508d6qejx\u200Btdg4y5r3zarvary\u00AD0c5xw7kv8f3t4", Segwit)]
    [InlineData("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1", Genesis)]
    public void A_broken_address_is_joined(string text, string address) =>
        Assert.Equal(address, Assert.Single(WalletScanner.Scan("To " + text)).Address);

    [Fact]
    public void A_lower_case_ethereum_address_has_no_checksum() =>
        Assert.Null(Assert.Single(WalletScanner.Scan("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")).ChecksumOk);

    [Fact]
    public void A_lone_address_with_a_wrong_checksum_is_reported_as_wrong() =>
        Assert.False(Assert.Single(WalletScanner.Scan("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")).ChecksumOk);

    [Theory]
    [InlineData("commit 3b18e512dba79e4c8300dd08aeb37f8e728b8dad by me")]
    [InlineData("b=1LmZQ0f3Vd7Kq9TzX2n8RwYbC4eHj6Gs5PaUuDtE/xM+Kk3Wq==")]
    [InlineData("Message-ID: <3CAJ8t1WpEZ73CNmQviecrnyiWrnqRhWNLy@mail.example>")]
    [InlineData("1. The first of 3 meetings on 4 May was moved to 18 June and 3 people came")]
    public void Hashes_blobs_and_lists_are_no_wallets(string text) => Assert.Empty(WalletScanner.Scan(text));

    [Fact]
    public void Any_changed_character_breaks_the_segwit_checksum() =>
        Gen.Select(Gen.Int[4, Segwit.Length - 1], Gen.Char["qpzry9x8gf2tvdw0s3jn54khce6mua7l"])
            .Where((at, c) => Segwit[at] != c)
            .Sample((at, c) => !Bech32.IsSegwit($"{Segwit[..at]}{c}{Segwit[(at + 1)..]}", 2));

    [Fact]
    public void Any_changed_character_breaks_the_monero_checksum() =>
        Gen.Select(Gen.Int[1, Monero.Length - 1], Gen.Char["123456789ABCDEFGHJKLMNPQRSTUVWXYZ"])
            .Where((at, c) => Monero[at] != c)
            .Sample((at, c) => !(Base58.TryReadMonero($"{Monero[..at]}{c}{Monero[(at + 1)..]}", out _, out var right) && right));

    [Fact]
    public void Any_changed_character_breaks_the_base58_checksum() =>
        Gen.Select(Gen.Int[0, Genesis.Length - 1], Gen.Char["123456789ABCDEFGHJKLMNPQRSTUVWXYZ"])
            .Where((at, c) => Genesis[at] != c)
            .Sample((at, c) => !(Base58.TryReadAddress($"{Genesis[..at]}{c}{Genesis[(at + 1)..]}", out _, out var right) && right));

    [Fact]
    public void Keccak_of_nothing_is_the_published_digest()
    {
        var digest = new byte[32];
        Keccak256.Hash([], digest);
        Assert.Equal("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", Convert.ToHexStringLower(digest));
    }
}
