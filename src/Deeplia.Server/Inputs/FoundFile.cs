namespace Deeplia.Server.Inputs;

/// <summary>One file met in a folder.</summary>
/// <param name="Path">The named folder's path and the path below it.</param>
/// <param name="MustBeMail">Whether it claims to be mail: an <c>.eml</c>, or a file of a Maildir.</param>
/// <param name="Problem">Why it, or the folder it stands for, cannot be read.</param>
internal sealed record FoundFile(string Path, bool MustBeMail, string? Problem = null);
