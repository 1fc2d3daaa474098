namespace Deeplia.Mail.Attachments.Files;

/// <summary>An address that an attached file leads to.</summary>
/// <param name="Path">The file, see <see cref="SeenSign.Path"/>.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="Url">The address as written, bounded.</param>
public sealed record FileLink(string Path, FileKind Kind, string Url);
