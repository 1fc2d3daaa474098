using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Lists the names in a RAR archive (formats 4 and 5); what is packed is not unpacked.</summary>
internal static class RarFile
{
    private const int FirstBlock4 = 7;
    private const int FirstBlock5 = 8;

    /// <summary>Reads one archive.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var names = new List<string>();
        var locked = item.Bytes.Span.StartsWith("Rar!\u001A\u0007\u0001\0"u8)
            ? Read5(scan, item.Bytes.Span, names)
            : Read4(scan, item.Bytes.Span, names);
        scan.See(item, locked ? FileSign.Locked : FileSign.NotOpened);
        foreach (var name in names)
        {
            scan.InnerName(item, name, names.Count);
        }
    }

    // Block: checksum 2, type 1, flags 2, size 2; a file (0x74) adds packed size 4, size 4, system 1, checksum 4, time 4, version 1,
    // method 1, name length 2, attributes 4.
    private static bool Read4(FileScan scan, ReadOnlySpan<byte> rar, List<string> names)
    {
        var locked = false;
        long at = FirstBlock4;
        while (names.Count < FileLimits.MaxEntries && at + FirstBlock4 <= rar.Length && scan.Work.Spend(32))
        {
            var (type, flags, size) = (rar[(int)at + 2], ByteText.U16(rar, at + 3), ByteText.U16(rar, at + 5));
            locked |= type == 0x73 && (flags & 0x80) != 0;
            if (size < FirstBlock4 || locked)
            {
                break;
            }

            if (type == 0x74)
            {
                locked |= (flags & 4) != 0;
                var nameAt = at + 32 + ((flags & 0x100) != 0 ? 8 : 0);
                names.Add(ByteText.ZeroEnded(ByteText.Slice(rar, nameAt, ByteText.U16(rar, at + 26))));
            }

            at += size + (type == 0x74 || (flags & 0x8000) != 0 ? ByteText.U32(rar, at + 7) : 0);
        }

        return locked;
    }

    // Block: checksum 4, then numbers of 7 bits a byte: header size, type, flags, extra size (flag 1), data size (flag 2).
    private static bool Read5(FileScan scan, ReadOnlySpan<byte> rar, List<string> names)
    {
        long at = FirstBlock5;
        var locked = false;
        while (names.Count < FileLimits.MaxEntries && at + 4 < rar.Length && scan.Work.Spend(32))
        {
            var read = at + 4;
            var size = Number(rar, ref read);
            var next = read + size;
            var (type, flags) = (Number(rar, ref read), Number(rar, ref read));
            var extra = (flags & 1) != 0 ? Number(rar, ref read) : 0;
            var data = (flags & 2) != 0 ? Number(rar, ref read) : 0;
            if (size <= 0 || type == 4)
            {
                return locked || type == 4;
            }

            if (type == 2)
            {
                names.Add(Name5(rar, ref read));
                locked |= extra > 0 && IsEncryption(rar, next - extra);
            }

            at = next + data;
        }

        return locked;
    }

    private static string Name5(ReadOnlySpan<byte> rar, ref long read)
    {
        var flags = Number(rar, ref read);
        Number(rar, ref read);
        Number(rar, ref read);
        read += ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        Number(rar, ref read);
        Number(rar, ref read);
        var length = Number(rar, ref read);
        return Encoding.UTF8.GetString(ByteText.Slice(rar, read, Math.Min(length, 2048)));
    }

    private static bool IsEncryption(ReadOnlySpan<byte> rar, long at)
    {
        Number(rar, ref at);
        return Number(rar, ref at) == 1;
    }

    private static long Number(ReadOnlySpan<byte> rar, ref long at)
    {
        var value = 0L;
        for (var shift = 0; shift < 49 && at >= 0 && at < rar.Length; shift += 7)
        {
            var b = rar[(int)at++];
            value |= (long)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                break;
            }
        }

        return value;
    }
}
