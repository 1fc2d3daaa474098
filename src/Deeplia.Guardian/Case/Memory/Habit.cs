namespace Deeplia.Guardian.Case.Memory;

/// <summary>One habit as one message shows it.</summary>
/// <param name="Kind">Which habit.</param>
/// <param name="Value">What was seen.</param>
public readonly record struct Habit(HabitKind Kind, string Value);
