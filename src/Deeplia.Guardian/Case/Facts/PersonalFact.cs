namespace Deeplia.Guardian.Case.Facts;

/// <summary>Something the mail states about its reader: the kind alone, never the value.</summary>
/// <param name="Kind">Named as breaches name it: <c>birthdate</c>, <c>phone</c>, <c>customer-number</c> …</param>
/// <param name="Start">Where its label stands in the folded text.</param>
/// <param name="Length">Characters of the label.</param>
public readonly record struct PersonalFact(string Kind, int Start, int Length);
