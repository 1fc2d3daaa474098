namespace Deeplia.Guardian.Extract;

/// <summary>Where a text states the reader's password: the span of the secret itself.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters of the secret.</param>
public readonly record struct PasswordClaim(int Start, int Length);
