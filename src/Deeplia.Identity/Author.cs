namespace Deeplia.Identity;

/// <summary>One address of the From field.</summary>
/// <param name="Domain">What stands after the at sign, as written.</param>
/// <param name="LocalPart">What stands before it, or null when unknown.</param>
public sealed record Author(string Domain, string? LocalPart);
