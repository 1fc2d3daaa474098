using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Programs;

/// <summary>Reads where a Windows shortcut leads and what it hands over (MS-SHLLINK).</summary>
internal static class ShortcutFile
{
    private const int HeaderBytes = 76; // MS-SHLLINK 2.1
    private const int MaxChars = 4_096;

    /// <summary>Reads one shortcut.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        var flags = ByteText.U32(bytes, 20);
        var wide = (flags & 0x80) != 0;
        long at = HeaderBytes;
        at += (flags & 1) != 0 ? 2 + ByteText.U16(bytes, at) : 0;
        at += (flags & 2) != 0 ? ByteText.U32(bytes, at) : 0;
        var texts = new string[5];
        for (var i = 0; i < texts.Length; i++)
        {
            // Name, relative path, working folder, arguments, icon: flags 4 to 64.
            texts[i] = (flags & (4 << i)) != 0 ? Text(bytes, wide, ref at) : "";
        }

        var command = $"{FileNames.Last(texts[1])} {texts[3]}".Trim();
        scan.Work.Spend(command.Length);
        scan.See(item, FileSign.Shortcut, command.Length > 0 ? command.Split(' ')[0] : "");
        if (texts[3].Length > 0 && Office.MacroWords.Read(command, "'", scan.Work).Call is { } call)
        {
            scan.See(item, FileSign.ScriptCalls, call);
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes, bool wide, ref long at)
    {
        var count = ByteText.U16(bytes, at);
        var start = at + 2;
        at = start + (wide ? 2L * count : count);
        var text = ByteText.Slice(bytes, start, Math.Min(at - start, MaxChars * 2));
        return wide ? Encoding.Unicode.GetString(text) : Encoding.Latin1.GetString(text);
    }
}
