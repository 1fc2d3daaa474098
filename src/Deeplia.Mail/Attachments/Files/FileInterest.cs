namespace Deeplia.Mail.Attachments.Files;

/// <summary>Tells which parts are worth decoding; pictures, sounds, signatures and plain texts are not.</summary>
internal static class FileInterest
{
    /// <summary>Whether to look into a part.</summary>
    /// <param name="attachment">The part.</param>
    public static bool NeedsLook(Attachment attachment)
    {
        var group = FileTypes.GroupOf(attachment.Name);
        if (group is not (FileGroup.None or FileGroup.Developer))
        {
            return true;
        }

        return attachment.SniffedType switch
        {
            ContentKind.Empty or ContentKind.Media or ContentKind.Image => false,
            ContentKind.Text => IsTelling(attachment.DeclaredType),
            ContentKind.Unknown => attachment.DeclaredType is not ("application/pgp-signature" or "application/pkcs7-signature"
                or "application/x-pkcs7-signature" or "application/pgp-encrypted" or "application/ms-tnef"),
            _ => true,
        };
    }

    private static bool IsTelling(string declared) =>
        declared is "text/calendar" or "application/ics" or "text/html" or "message/rfc822" or "image/svg+xml" or "application/xhtml+xml"
            or "text/vcard" or "text/x-vcard" or "application/hta" or "application/rtf" or "text/rtf" or "multipart/related"
            or "application/octet-stream" or "application/x-javascript" or "application/javascript";
}
