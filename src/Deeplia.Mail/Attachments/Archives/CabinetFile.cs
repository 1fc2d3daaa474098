using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Lists the names in a cabinet (MS-CAB); what is packed is not unpacked.</summary>
internal static class CabinetFile
{
    private const int FileHeaderBytes = 16; // MS-CAB 2.3
    private const int MaxNameBytes = 256;

    /// <summary>Reads one cabinet.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        var count = Math.Min(ByteText.U16(bytes, 28), FileLimits.MaxEntries);
        var at = ByteText.U32(bytes, 16);
        scan.See(item, FileSign.NotOpened);
        for (var i = 0; i < count && at + FileHeaderBytes < bytes.Length && scan.Work.Spend(FileHeaderBytes); i++)
        {
            var name = ByteText.ZeroEnded(ByteText.Slice(bytes, at + FileHeaderBytes, MaxNameBytes));
            scan.InnerName(item, name, count);
            at += FileHeaderBytes + name.Length + 1;
        }
    }
}
