namespace Deeplia.Guardian.Extract;

/// <summary>An international bank account number stated in a text (ISO 13616).</summary>
/// <param name="Country">Two capital letters.</param>
/// <param name="Value">The number without spaces, in capitals.</param>
/// <param name="ChecksumOk">Whether the remainder by 97 is 1.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters in the text, spaces included.</param>
public sealed record Iban(string Country, string Value, bool ChecksumOk, int Start, int Length);
