namespace Deeplia.Guardian.Extract;

/// <summary>Block chains whose addresses are told apart.</summary>
public enum WalletChain
{
    /// <summary>Bitcoin (1…, 3…, bc1…).</summary>
    Bitcoin,

    /// <summary>Ethereum and chains with the same addresses (0x…).</summary>
    Ethereum,

    /// <summary>Monero (4…, 8…).</summary>
    Monero,

    /// <summary>Litecoin (L…, M…, ltc1…).</summary>
    Litecoin,

    /// <summary>Dogecoin (D…, A…, 9…).</summary>
    Dogecoin,

    /// <summary>Tron (T…), the usual carrier of USDT.</summary>
    Tron,

    /// <summary>Bitcoin Cash (bitcoincash:…).</summary>
    BitcoinCash,
}
