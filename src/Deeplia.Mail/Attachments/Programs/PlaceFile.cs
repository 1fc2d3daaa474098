using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;

namespace Deeplia.Mail.Attachments.Programs;

/// <summary>Reads text files that name a place to open: internet shortcuts, libraries, searches.</summary>
internal static class PlaceFile
{
    private const int MaxBytes = 64 * 1024;

    /// <summary>Reads one file.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        if (!scan.Work.Spend(Math.Min(item.Bytes.Length, MaxBytes)))
        {
            return;
        }

        var text = ByteText.Decode(item.Bytes.Span[..Math.Min(item.Bytes.Length, MaxBytes)]);
        var target = TargetOf(text);
        scan.Link(item, target);
        var isWeb = target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && text.Contains("[InternetShortcut]", StringComparison.Ordinal)
            && !FileNames.IsActive(FileTypes.GroupOf(FileNames.Last(target.Split('?')[0])));
        scan.See(item, isWeb ? FileSign.WebShortcut : FileSign.Shortcut, RemotePlace.HostOf(target) ?? target);
    }

    private static string TargetOf(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("URL=", StringComparison.OrdinalIgnoreCase))
            {
                return line[4..].Trim();
            }
        }

        return XmlPieces.Between(text, "<url", "</url>").FirstOrDefault()?.Trim() ?? "";
    }
}
