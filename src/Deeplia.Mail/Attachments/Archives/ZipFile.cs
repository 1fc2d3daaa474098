using System.Collections.Immutable;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Looks into a ZIP file: an office document, or an archive whose files are judged by the same rules.</summary>
internal static class ZipFile
{
    private const long BombRatio = 120; // ordinary text packs 3 to 20 times, an empty disk image about 1,000 times
    private const long BombBytes = 1L << 30;

    /// <summary>Reads one ZIP file.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var entries = ZipDirectory.Read(item.Bytes.Span, scan.Work);
        var files = entries.Where(e => !e.IsFolder).ToImmutableArray();
        if (IsBomb(files, item.Bytes.Length))
        {
            scan.See(item, FileSign.Bomb, "size");
            return;
        }

        if (OfficeZip.IsOffice(files))
        {
            OfficeZip.Read(scan, item, files);
            return;
        }

        if (files.IsEmpty)
        {
            scan.See(item, FileSign.EmptyArchive);
        }

        foreach (var (entry, i) in files.Select((e, i) => (e, i)))
        {
            Open(scan, item, entry, files.Length, i < FileLimits.MaxOpenedEntries);
        }
    }

    /// <summary>Unpacks one file; empty when it is locked or packed by a method unknown here.</summary>
    public static ReadOnlyMemory<byte> Unpack(FileScan scan, FileItem item, ZipEntry entry)
    {
        var packed = entry.IsEncrypted ? default : ZipDirectory.Content(item.Bytes, entry);
        return entry.Method switch
        {
            0 => packed,
            8 => Inflater.Deflate(scan, packed, Math.Min(entry.Bytes, FileLimits.MaxFileBytes)),
            _ => default,
        };
    }

    private static void Open(FileScan scan, FileItem item, ZipEntry entry, int count, bool withContent)
    {
        if (entry.IsEncrypted)
        {
            scan.See(item, FileSign.Locked);
        }
        else if (entry.Method is not (0 or 8))
        {
            scan.See(item, FileSign.NotOpened);
        }
        else if (withContent)
        {
            scan.Inner(item, entry.Name, Unpack(scan, item, entry), count);
            return;
        }

        scan.InnerName(item, entry.Name, count);
    }

    // A bomb states what it will be, or lets many entries share the same bytes.
    private static bool IsBomb(ImmutableArray<ZipEntry> files, int archiveBytes)
    {
        var total = files.Sum(f => f.Bytes);
        if (total > BombBytes && total / BombRatio > archiveBytes)
        {
            return true;
        }

        var overlaps = 0;
        var end = 0L;
        foreach (var file in files.OrderBy(f => f.Offset))
        {
            overlaps += file.Offset < end ? 1 : 0;
            end = Math.Max(end, file.Offset + file.PackedBytes);
        }

        return overlaps > 1;
    }
}
