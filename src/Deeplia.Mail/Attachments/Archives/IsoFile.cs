using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Looks into an ISO 9660 disk (ECMA-119), by its Joliet names where it has them.</summary>
internal static class IsoFile
{
    private const int Sector = 2048;
    private const int FirstDescriptor = 16;
    private const int MaxDescriptors = 16;
    private const int RootRecord = 156;
    private const int MaxFolders = 100;

    /// <summary>Reads one disk.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        var (root, wide) = Root(bytes);
        if (root < 0)
        {
            scan.See(item, FileSign.NotOpened);
            return;
        }

        var files = new List<(string Name, long At, long Length)>();
        var folders = new Queue<(long At, long Length)>([(ByteText.U32(bytes, root + 2) * Sector, ByteText.U32(bytes, root + 10))]);
        var seen = new HashSet<long>();
        while (folders.TryDequeue(out var folder) && seen.Count < MaxFolders)
        {
            if (seen.Add(folder.At))
            {
                List(scan, ByteText.Slice(bytes, folder.At, folder.Length), wide, files, folders);
            }
        }

        foreach (var (name, at, length) in files.Take(FileLimits.MaxOpenedEntries))
        {
            scan.Inner(item, name, ByteText.Slice(item.Bytes, at, length), files.Count);
        }
    }

    private static (long Root, bool Wide) Root(ReadOnlySpan<byte> bytes)
    {
        var (root, wide) = (-1L, false);
        for (var i = 0; i < MaxDescriptors; i++)
        {
            var at = (FirstDescriptor + i) * Sector;
            if (at + Sector > bytes.Length || !bytes[(at + 1)..].StartsWith("CD001"u8) || bytes[at] == 0xFF)
            {
                break;
            }

            // Type 1 is the primary descriptor; type 2 with an escape %/ is Joliet, whose names are UTF-16.
            var joliet = bytes[at] == 2 && bytes[at + 88] == (byte)'%';
            (root, wide) = joliet || (bytes[at] == 1 && root < 0) ? (at + RootRecord, joliet) : (root, wide);
        }

        return (root, wide);
    }

    private static void List(
        FileScan scan, ReadOnlySpan<byte> folder, bool wide, List<(string, long, long)> files, Queue<(long, long)> folders)
    {
        for (var at = 0; at + 34 < folder.Length && files.Count < FileLimits.MaxEntries && scan.Work.Spend(34);)
        {
            int length = folder[at];
            if (length < 34)
            {
                at = (at / Sector * Sector) + Sector;
                continue;
            }

            var record = ByteText.Slice(folder, at, length);
            var name = ByteText.Slice(record, 33, record.Length > 32 ? record[32] : 0);
            var place = (ByteText.U32(record, 2) * Sector, ByteText.U32(record, 10));
            if (record.Length > 25 && (record[25] & 2) != 0)
            {
                // 00 and 01 are the folder itself and the one above.
                if (name.Length > 0 && name[0] > 1 | name.Length > 1)
                {
                    folders.Enqueue(place);
                }
            }
            else if (name.Length > 0)
            {
                var text = wide ? Encoding.BigEndianUnicode.GetString(name) : Encoding.Latin1.GetString(name);
                files.Add((text.Split(';')[0], place.Item1, place.Item2));
            }

            at += length;
        }
    }
}
