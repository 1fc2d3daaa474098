namespace Deeplia.Guardian.Extract;

/// <summary>A sum of money stated in a text.</summary>
/// <param name="Amount">The number, scale words (thousand, k, 万) applied.</param>
/// <param name="Currency">ISO 4217 code, or a ticker such as BTC; a bare <c>$</c> is read as USD, <c>kr</c> as SEK.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters in the text.</param>
public sealed record Money(decimal Amount, string Currency, int Start, int Length);
