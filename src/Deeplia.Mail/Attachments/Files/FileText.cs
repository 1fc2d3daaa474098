namespace Deeplia.Mail.Attachments.Files;

/// <summary>The words of an attached document, best effort.</summary>
/// <param name="Path">The file, see <see cref="SeenSign.Path"/>.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="Text">Its words, bounded.</param>
public sealed record FileText(string Path, FileKind Kind, string Text);
