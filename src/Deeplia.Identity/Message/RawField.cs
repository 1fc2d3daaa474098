namespace Deeplia.Identity.Message;

/// <summary>Where one header field lies in the bytes of its message.</summary>
/// <param name="Start">First byte of the field.</param>
/// <param name="NameLength">Length of the name without blanks before the colon; 0 for a line that is no header field.</param>
/// <param name="ValueStart">First byte after the colon; the start of the field when it has no name.</param>
/// <param name="End">End of the field, folded lines included, its last line end not included.</param>
public readonly record struct RawField(int Start, int NameLength, int ValueStart, int End);
