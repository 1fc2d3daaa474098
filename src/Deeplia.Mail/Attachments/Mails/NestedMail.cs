using System.Collections.Immutable;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;
using MimeKit;

namespace Deeplia.Mail.Attachments.Mails;

/// <summary>Looks into an attached message: its words, links and attachments.</summary>
internal static class NestedMail
{
    private const int ReadCost = 8;
    private const int MaxLinks = 50;

    /// <summary>Reads a message that came as a file.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        if (scan.Work.Spend((long)item.Bytes.Length * ReadCost))
        {
            Read(scan, item, MailReader.Parse(new MemoryStream(item.Bytes.ToArray(), writable: false)));
        }
    }

    /// <summary>Reads a message that came as a message.</summary>
    public static void Read(FileScan scan, FileItem item, MimeMessage message)
    {
        var parts = PartReader.Read(message, ImmutableArray.CreateBuilder<LimitHit>());
        if (parts.Html is { } html)
        {
            if (!scan.Work.Spend((long)html.Length * ReadCost))
            {
                return;
            }

            var view = HtmlReader.Read(html);
            foreach (var link in view.Links.Take(MaxLinks))
            {
                scan.Link(item, link.Target);
            }

            scan.Text(item, view.VisibleText);
        }
        else if (parts.Plain is { } plain)
        {
            scan.Text(item, plain);
        }

        foreach (var attachment in parts.Attachments.Where(FileInterest.NeedsLook))
        {
            Attached(scan, item, attachment, parts.Attachments.Length);
        }
    }

    private static void Attached(FileScan scan, FileItem item, Attachment attachment, int count)
    {
        if (attachment.Content.Message is { } inner)
        {
            if (item.Depth < FileLimits.MaxDepth)
            {
                var name = attachment.Name.Length > 0 ? attachment.Name : "message";
                Read(scan, new FileItem(name, $"{item.Path} › {FileNames.Shown(name)}", default, FileKind.Message, item.Depth + 1,
                    FileKind.Message, count), inner);
            }

            return;
        }

        var bytes = attachment.Content.Read(scan.Work.Allot(Math.Max(attachment.EncodedBytes, 1)));
        scan.Work.Take(bytes.Length);
        scan.Inner(item, attachment.Name, bytes, count);
    }
}
