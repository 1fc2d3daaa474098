using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;

namespace Deeplia.Mail.Attachments.Programs;

/// <summary>Looks into plain text for what acts once a program opens it: a table that starts a program, a script inside a note.</summary>
internal static class TextFile
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>Reads one text.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span[..Math.Min(item.Bytes.Length, MaxBytes)];
        var ending = FileTypes.EndingOf(item.Name);
        if (ending.Equals("csv", StringComparison.OrdinalIgnoreCase) || ending.Equals("slk", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("iqy", StringComparison.OrdinalIgnoreCase))
        {
            ReadTable(scan, item, bytes, ending);
        }
        else if (item.Kind == FileKind.Text && IsWordXml(bytes) && scan.Work.Spend(bytes.Length))
        {
            if (bytes.IndexOf("macrosPresent=\"yes\""u8) >= 0)
            {
                scan.See(item, FileSign.Macro);
            }
        }
    }

    private static bool IsWordXml(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("mso-application"u8) >= 0;

    private static void ReadTable(FileScan scan, FileItem item, ReadOnlySpan<byte> bytes, ReadOnlySpan<char> ending)
    {
        if (!scan.Work.Spend(bytes.Length * 2L))
        {
            return;
        }

        var text = ByteText.Decode(bytes);
        foreach (var program in (string[])["cmd|", "msexcel|", "powershell|", "mshta|", "rundll32|", "regsvr32|", "certutil|"])
        {
            var at = text.IndexOf(program, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && text[at - 1] is '=' or '+' or '-' or '@' or '*' or '(')
            {
                scan.See(item, FileSign.Dde, program.TrimEnd('|'));
            }
        }

        if (ending.Equals("iqy", StringComparison.OrdinalIgnoreCase) && text.Contains("http", StringComparison.OrdinalIgnoreCase))
        {
            scan.See(item, FileSign.Shortcut, RemotePlace.HostOf(text[text.IndexOf("http", StringComparison.OrdinalIgnoreCase)..]
                .Split('\n', '\r')[0]) ?? "");
        }
    }
}
