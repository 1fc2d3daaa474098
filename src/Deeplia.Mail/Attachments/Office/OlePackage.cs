using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Looks into a packaged file of an OLE object (MS-OLEDS; the layout of \1Ole10Native as the packager writes it).</summary>
internal static class OlePackage
{
    private const int MaxName = 260; // MAX_PATH of Windows

    /// <summary>Reads one package.</summary>
    public static void Read(FileScan scan, FileItem item, ReadOnlyMemory<byte> native)
    {
        var bytes = native.Span;
        var at = 6L;
        var label = Name(bytes, ref at);
        var path = Name(bytes, ref at);
        at += 4;
        var tempLength = ByteText.U32(bytes, at);
        at += 4 + Math.Min(tempLength, MaxName * 4);
        var content = ByteText.Slice(native, at + 4, ByteText.U32(bytes, at));
        var name = FileTypes.GroupOf(path) != FileGroup.None ? path : label;
        if (name.Length == 0 && content.IsEmpty)
        {
            return;
        }

        var kind = FileSniffer.Sniff(content.Span, name);
        var group = FileTypes.GroupOf(name);
        if (FileNames.IsActive(group) || kind is FileKind.Program or FileKind.Shortcut or FileKind.Script)
        {
            scan.See(item, FileSign.EmbeddedProgram, FileNames.Last(name));
        }

        scan.Inner(item, FileNames.Last(name), content);
    }

    private static string Name(ReadOnlySpan<byte> bytes, ref long at)
    {
        var name = ByteText.ZeroEnded(ByteText.Slice(bytes, at, MaxName));
        at += name.Length + 1;
        return name;
    }
}
