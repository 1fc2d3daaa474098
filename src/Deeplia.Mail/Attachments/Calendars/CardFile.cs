using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Calendars;

/// <summary>Reads the addresses that a visiting card leads to (RFC 6350 §6.7.8).</summary>
internal static class CardFile
{
    private const int MaxBytes = 256 * 1024;
    private const int MaxLinks = 20;

    /// <summary>Reads one card.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span[..Math.Min(item.Bytes.Length, MaxBytes)];
        if (!scan.Work.Spend(bytes.Length * 2L))
        {
            return;
        }

        var links = ByteText.Decode(bytes).Split('\n').Select(CalendarLine.Parse)
            .Where(l => l is not null && (l.Name == "URL" || l.Name.EndsWith(".URL", StringComparison.Ordinal)));
        foreach (var link in links.Take(MaxLinks))
        {
            scan.Link(item, link!.Text);
        }
    }
}
