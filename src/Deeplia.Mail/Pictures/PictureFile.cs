namespace Deeplia.Mail.Pictures;

/// <summary>A picture at hand, not yet decoded.</summary>
/// <param name="Path">The file, as a person would reach it.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="IsShown">Whether the message shows it, and does not merely carry it in another file.</param>
public sealed record PictureFile(string Path, ReadOnlyMemory<byte> Bytes, bool IsShown)
{
    /// <summary>The picture, where it is not a file of its own but samples of a document.</summary>
    internal Deeplia.Pictures.Raster? Raster { get; init; }
}
