using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Reads what a document relates to outside itself (ECMA-376 part 2 §9.3): links, and what loads when it is opened.</summary>
internal static class OfficeRelations
{
    private static readonly string[] Loading =
        ["/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/externalLinkPath", "/webSettings"];

    /// <summary>Reads one list of relations.</summary>
    public static void Read(FileScan scan, FileItem item, string xml)
    {
        if (!scan.Work.Spend(xml.Length))
        {
            return;
        }

        foreach (var tag in XmlPieces.Tags(xml, "<Relationship "))
        {
            if (!string.Equals(XmlPieces.Attribute(tag, "TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                || XmlPieces.Attribute(tag, "Target") is not { } target)
            {
                continue;
            }

            var type = XmlPieces.Attribute(tag, "Type") ?? "";
            if (type.EndsWith("/hyperlink", StringComparison.Ordinal))
            {
                scan.Link(item, target);
            }
            else if (Array.Exists(Loading, l => type.EndsWith(l, StringComparison.Ordinal)) && RemotePlace.HostOf(target) is { } host)
            {
                // A workbook may draw figures from another one of the house; a template or an object from the web it has no need of.
                if (!type.EndsWith("/externalLinkPath", StringComparison.Ordinal))
                {
                    scan.See(item, FileSign.RemoteTemplate, host);
                }
            }
        }
    }
}
