namespace Deeplia.Mail.Attachments.Files;

/// <summary>A file at hand: a part of the message or something inside another file.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Path">The way to it, for people.</param>
/// <param name="Bytes">Its content, perhaps cut to the bound.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">0 for a part of the message.</param>
/// <param name="Container">What it lies in.</param>
/// <param name="Siblings">How many lie beside it.</param>
internal sealed record FileItem(
    string Name, string Path, ReadOnlyMemory<byte> Bytes, FileKind Kind, int Depth, FileKind Container, int Siblings);
