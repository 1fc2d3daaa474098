namespace Deeplia.Guardian.Case.Memory;

/// <summary>How often a habit was seen.</summary>
/// <param name="Kind">Which habit.</param>
/// <param name="Value">What was seen.</param>
/// <param name="Count">In how many messages.</param>
public readonly record struct HabitCount(HabitKind Kind, string Value, int Count);
