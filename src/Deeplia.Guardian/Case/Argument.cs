namespace Deeplia.Guardian.Case;

/// <summary>One named value that the sentence of a finding shows, for example <c>ip = 192.0.2.1</c>.</summary>
/// <param name="Name">The place in the sentence, lower case.</param>
/// <param name="Value">The value as seen in the message; never a password.</param>
public readonly record struct Argument(string Name, string Value);
