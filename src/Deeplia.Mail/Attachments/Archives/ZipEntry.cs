namespace Deeplia.Mail.Attachments.Archives;

/// <summary>One file of a ZIP archive as its directory lists it (APPNOTE 4.3.12).</summary>
/// <param name="Name">With slashes.</param>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">Locked with a password.</param>
/// <param name="PackedBytes">Size in the archive, as stated.</param>
/// <param name="Bytes">Size unpacked, as stated.</param>
/// <param name="Offset">Where its local header stands.</param>
internal sealed record ZipEntry(string Name, int Method, bool IsEncrypted, long PackedBytes, long Bytes, long Offset)
{
    /// <summary>A folder holds nothing itself.</summary>
    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\');
}
