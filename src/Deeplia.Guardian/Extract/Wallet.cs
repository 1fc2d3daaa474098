namespace Deeplia.Guardian.Extract;

/// <summary>A crypto-currency address stated in a text.</summary>
/// <param name="Chain">The chain it belongs to.</param>
/// <param name="Address">The address joined, without what was put in to break it.</param>
/// <param name="ChecksumOk">True or false as the checksum holds; null when this writing has none (EIP-55).</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters in the text, breaks included.</param>
public sealed record Wallet(WalletChain Chain, string Address, bool? ChecksumOk, int Start, int Length);
