namespace Deeplia.Mail.Attachments.Office;

/// <summary>A storage or stream of a compound file (MS-CFB 2.6).</summary>
/// <param name="Path">With slashes.</param>
/// <param name="Name">The last step of the path.</param>
/// <param name="IsStorage">A folder rather than a file.</param>
/// <param name="Start">Its first sector.</param>
/// <param name="Bytes">Its length.</param>
internal sealed record CompoundEntry(string Path, string Name, bool IsStorage, long Start, long Bytes);
