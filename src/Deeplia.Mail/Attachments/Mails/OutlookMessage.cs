using System.Text;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;
using Deeplia.Mail.Attachments.Web;

namespace Deeplia.Mail.Attachments.Mails;

/// <summary>Looks into a message as Outlook saves it (MS-OXMSG): its words, links and attachments.</summary>
internal static class OutlookMessage
{
    private const int MaxAttachments = 20;
    private const int MaxTextBytes = 512 * 1024;
    private const string Folder = "__attach_version1.0_";

    /// <summary>Reads one message.</summary>
    public static void Read(FileScan scan, FileItem item, CompoundFile ole)
    {
        // Property tags of MS-OXPROPS: 1000 body, 1013 HTML body; 001F is UTF-16, 001E and 0102 are bytes.
        if (Property(ole, "", "1000001F") is { } body)
        {
            scan.Text(item, Encoding.Unicode.GetString(ole.Content(body, MaxTextBytes)));
        }

        if (Property(ole, "", "10130102") is { } html && ole.Content(html, MaxTextBytes) is var page && scan.Work.Spend(page.Length * 4L))
        {
            WebFile.ReadText(scan, item, ByteText.Decode(page));
        }

        var folders = ole.Entries.Where(e => e.IsStorage && e.Path.StartsWith(Folder, StringComparison.Ordinal)
            && !e.Path.Contains('/', StringComparison.Ordinal)).Take(MaxAttachments).ToArray();
        foreach (var folder in folders)
        {
            ReadAttachment(scan, item, ole, folder.Path + "/", folders.Length);
        }
    }

    // 3707 long file name, 3704 short file name, 3701 content.
    private static void ReadAttachment(FileScan scan, FileItem item, CompoundFile ole, string folder, int count)
    {
        var named = Property(ole, folder, "3707001F") ?? Property(ole, folder, "3704001F");
        var name = named is null ? "" : Encoding.Unicode.GetString(ole.Content(named, 1024)).TrimEnd('\0');
        if (Property(ole, folder, "37010102") is { } content)
        {
            scan.Inner(item, name, ole.Content(content), count);
        }
    }

    private static CompoundEntry? Property(CompoundFile ole, string folder, string tag) =>
        ole.Entries.FirstOrDefault(e => !e.IsStorage && e.Path == $"{folder}__substg1.0_{tag}");
}
