namespace Deeplia.Guardian.Extract;

/// <summary>A telephone number stated in a text.</summary>
/// <param name="Digits">E.164 with its plus when the country is written, else the national digits.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters in the text.</param>
public sealed record PhoneNumber(string Digits, int Start, int Length);
