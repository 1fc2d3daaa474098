using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Looks into a tar archive (POSIX ustar).</summary>
internal static class TarFile
{
    private const int Block = 512;

    /// <summary>Reads one archive.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var files = new List<(string Name, long At, long Length)>();
        var bytes = item.Bytes.Span;
        long at = 0;
        while (files.Count < FileLimits.MaxEntries && at + Block <= bytes.Length && bytes[(int)at] != 0 && scan.Work.Spend(Block))
        {
            var header = bytes.Slice((int)at, Block);
            var length = Octal(header.Slice(124, 12));
            if (header[156] is (byte)'0' or 0)
            {
                files.Add((ByteText.ZeroEnded(header[..100]), at + Block, length));
            }

            at += Block + ((length + Block - 1) / Block * Block);
        }

        foreach (var (name, start, length) in files.Take(FileLimits.MaxOpenedEntries))
        {
            scan.Inner(item, name, ByteText.Slice(item.Bytes, start, length), files.Count);
        }

        foreach (var (name, _, _) in files.Skip(FileLimits.MaxOpenedEntries))
        {
            scan.InnerName(item, name, files.Count);
        }
    }

    private static long Octal(ReadOnlySpan<byte> digits)
    {
        var value = 0L;
        foreach (var b in digits)
        {
            value = b is >= (byte)'0' and <= (byte)'7' ? (value * 8) + (b - '0') : value;
        }

        return value;
    }
}
