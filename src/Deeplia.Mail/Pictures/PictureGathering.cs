using Deeplia.Mail.Attachments;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;

namespace Deeplia.Mail.Pictures;

/// <summary>Gathers the pictures of a message in the order in which a reader sees them.</summary>
internal static class PictureGathering
{
    private const int MaxPictures = 40;
    private const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Pictures shown first, then those attached, then those within other files.</summary>
    /// <param name="message">The message.</param>
    /// <param name="htmlSource">The source of its HTML part, or null.</param>
    public static IEnumerable<PictureFile> Of(MailMessage message, string? htmlSource)
    {
        var room = MaxBytes;
        return All(message, htmlSource).Select(open => open(room)).TakeWhile(p => (room -= p.Bytes.Length) >= 0).Take(MaxPictures);
    }

    private static IEnumerable<Func<int, PictureFile>> All(MailMessage message, string? htmlSource)
    {
        var attached = message.Attachments.Where(a => a.SniffedType == ContentKind.Image).Take(MaxPictures).ToList();
        foreach (var image in attached.Count > 0 ? message.Html?.Images ?? [] : [])
        {
            if (image.Kind == ImageSourceKind.Cid && attached.FirstOrDefault(a => IsNamed(a, image.Source)) is { } shown)
            {
                attached.Remove(shown);
                yield return room => FileOf(shown, room, true);
            }
        }

        foreach (var written in DataPictures.Of(htmlSource))
        {
            yield return _ => new PictureFile("", written, true);
        }

        foreach (var rest in attached)
        {
            yield return room => FileOf(rest, room, true);
        }

        foreach (var inner in message.Files.Pictures)
        {
            yield return _ => inner;
        }
    }

    private static PictureFile FileOf(Attachment attachment, int room, bool isShown) =>
        new(Attachments.Files.FileNames.Shown(attachment.Name), attachment.Content.Read(Math.Max(room, 0)), isShown);

    // cid: and the Content-ID without its brackets (RFC 2392 §2).
    private static bool IsNamed(Attachment attachment, string source) =>
        attachment.ContentId.Length > 0
        && Uri.UnescapeDataString(source["cid:".Length..]).Equals(attachment.ContentId, StringComparison.OrdinalIgnoreCase);
}
