namespace Deeplia.Mail.Attachments.Office;

/// <summary>What the words of a macro or script tell.</summary>
/// <param name="AutoRun">The name by which it starts itself, or null.</param>
/// <param name="Call">The word by which it starts, fetches or hides, or null.</param>
internal readonly record struct MacroReading(string? AutoRun, string? Call);
