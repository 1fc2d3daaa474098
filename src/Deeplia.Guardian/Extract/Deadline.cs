namespace Deeplia.Guardian.Extract;

/// <summary>A span of time set as a limit ("within 48 hours").</summary>
/// <param name="Hours">Its length in hours, 1 to 10,000.</param>
/// <param name="Start">Offset of the number in the text.</param>
/// <param name="Length">Characters of number and unit.</param>
public sealed record Deadline(int Hours, int Start, int Length);
