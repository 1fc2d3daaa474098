using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Programs;

/// <summary>Looks at the files embedded in a OneNote section (MS-ONESTORE 2.6.13).</summary>
internal static class NoteFile
{
    private const int MaxEmbedded = 40;
    private const int HeaderBytes = 36; // GUID 16, length 8, unused 4, reserved 8

    private static ReadOnlySpan<byte> Mark =>
        [0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC];

    /// <summary>Reads one section.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        if (!scan.Work.Spend(item.Bytes.Length * 2L))
        {
            return;
        }

        var at = 0;
        for (var i = 0; i < MaxEmbedded && item.Bytes.Span[at..].IndexOf(Mark) is >= 0 and var found; i++)
        {
            at += found;
            var file = ByteText.Slice(item.Bytes, at + HeaderBytes, ByteText.U64(item.Bytes.Span, at + Mark.Length));
            ReadEmbedded(scan, item, file);
            at += Mark.Length;
        }
    }

    private static void ReadEmbedded(FileScan scan, FileItem item, ReadOnlyMemory<byte> file)
    {
        var kind = FileSniffer.Sniff(file.Span, "");
        if (kind is FileKind.Program or FileKind.Shortcut or FileKind.Zip or FileKind.Iso or FileKind.WebPlace)
        {
            scan.See(item, FileSign.NoteFile, kind.ToString());
        }
        else if (kind is FileKind.Text or FileKind.Html or FileKind.Script && ScriptFile.CallIn(scan, file.Span) is { } call)
        {
            scan.See(item, FileSign.NoteFile, call);
        }
        else if (kind is FileKind.Html or FileKind.Ole or FileKind.Rtf or FileKind.Pdf)
        {
            scan.Inner(item, "note", file);
        }
    }
}
