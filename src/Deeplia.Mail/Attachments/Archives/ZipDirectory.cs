using System.Collections.Immutable;
using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>The table of contents of a ZIP archive, bounded. Own reader: the framework's refuses what mail programs still open.</summary>
internal static class ZipDirectory
{
    private const uint LocalMark = 0x04034B50;
    private const uint CentralMark = 0x02014B50;
    private const int CentralBytes = 46; // APPNOTE 4.3.12
    private const int LocalBytes = 30; // APPNOTE 4.3.7
    private const int EndBytes = 22; // APPNOTE 4.3.16
    private const int MaxComment = 65_535;

    /// <summary>Lists the files: by the central directory, or header after header where there is none (a cut file).</summary>
    public static ImmutableArray<ZipEntry> Read(ReadOnlySpan<byte> zip, WorkBudget work)
    {
        var tail = zip[Math.Max(0, zip.Length - EndBytes - MaxComment)..];
        if (!work.Spend(tail.Length))
        {
            return [];
        }

        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        var listed = end < 0 ? [] : Central(zip, ByteText.U32(tail, end + 16), work);
        return listed.IsEmpty ? Locals(zip, work) : listed;
    }

    /// <summary>The packed bytes of a file.</summary>
    public static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> zip, ZipEntry entry)
    {
        var at = entry.Offset;
        return ByteText.U32(zip.Span, at) != LocalMark
            ? default
            : ByteText.Slice(zip, at + LocalBytes + ByteText.U16(zip.Span, at + 26) + ByteText.U16(zip.Span, at + 28), entry.PackedBytes);
    }

    private static ImmutableArray<ZipEntry> Central(ReadOnlySpan<byte> zip, long at, WorkBudget work)
    {
        var list = ImmutableArray.CreateBuilder<ZipEntry>();
        while (list.Count < FileLimits.MaxEntries && ByteText.U32(zip, at) == CentralMark && work.Spend(CentralBytes))
        {
            var nameBytes = ByteText.U16(zip, at + 28);
            var flags = ByteText.U16(zip, at + 8);
            list.Add(new ZipEntry(
                NameOf(ByteText.Slice(zip, at + CentralBytes, nameBytes), flags), ByteText.U16(zip, at + 10), (flags & 1) != 0,
                ByteText.U32(zip, at + 20), ByteText.U32(zip, at + 24), ByteText.U32(zip, at + 42)));
            at += CentralBytes + nameBytes + ByteText.U16(zip, at + 30) + ByteText.U16(zip, at + 32);
        }

        return list.ToImmutable();
    }

    private static ImmutableArray<ZipEntry> Locals(ReadOnlySpan<byte> zip, WorkBudget work)
    {
        var list = ImmutableArray.CreateBuilder<ZipEntry>();
        long at = Math.Max(0, zip[..Math.Min(zip.Length, 8)].IndexOf("PK\u0003\u0004"u8));
        while (list.Count < FileLimits.MaxEntries && ByteText.U32(zip, at) == LocalMark && work.Spend(LocalBytes))
        {
            var nameBytes = ByteText.U16(zip, at + 26);
            var flags = ByteText.U16(zip, at + 6);
            var packed = ByteText.U32(zip, at + 18);
            var start = at + LocalBytes + nameBytes + ByteText.U16(zip, at + 28);

            // Bit 3: sizes follow the data; the next header tells where they end.
            if (packed == 0 && (flags & 8) != 0 && start < zip.Length)
            {
                var rest = zip[(int)start..];
                if (!work.Spend(rest.Length))
                {
                    break;
                }

                var next = rest.IndexOf("PK\u0003\u0004"u8);
                packed = next < 0 ? rest.Length : next;
            }

            list.Add(new ZipEntry(NameOf(ByteText.Slice(zip, at + LocalBytes, nameBytes), flags), ByteText.U16(zip, at + 8),
                (flags & 1) != 0, packed, Math.Max(ByteText.U32(zip, at + 22), packed), at));
            at = start + packed;
        }

        return list.ToImmutable();
    }

    // Bit 11 says UTF-8; without it programs write whatever their system has.
    private static string NameOf(ReadOnlySpan<byte> name, int flags) =>
        (flags & 0x800) != 0 || System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);
}
