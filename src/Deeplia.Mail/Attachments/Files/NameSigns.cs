namespace Deeplia.Mail.Attachments.Files;

/// <summary>What name and kind tell together, before anything is opened.</summary>
internal static class NameSigns
{
    /// <summary>Notes the signs of one file.</summary>
    /// <param name="scan">The walk.</param>
    /// <param name="item">The file.</param>
    /// <param name="declared">The media type as declared.</param>
    public static void Read(FileScan scan, FileItem item, string declared)
    {
        var group = FileTypes.GroupOf(item.Name);
        var isText = item.Kind is FileKind.Text or FileKind.Empty;
        if (FileNames.TrickOf(item.Name) is { } trick && !(trick == FileSign.DoubleExtension && isText && group == FileGroup.Program))
        {
            scan.See(item, trick, FileTypes.EndingOf(item.Name).ToString());
        }

        if (Acts(item.Kind) && group is not (FileGroup.Program or FileGroup.Script or FileGroup.Shortcut or FileGroup.Note)
            && (FileTypes.IsDecoy(FileTypes.EndingOf(item.Name)) || IsHarmless(declared)))
        {
            scan.See(item, FileSign.TypeMismatch, FileTypes.EndingOf(item.Name) is { Length: > 0 } e ? e.ToString() : declared);
        }

        if (item.Kind == FileKind.Program || (group == FileGroup.Program && !isText))
        {
            scan.See(item, FileSign.Program);
        }
        else if (item.Kind == FileKind.Script || (group == FileGroup.Script && item.Kind == FileKind.Unknown))
        {
            scan.See(item, FileSign.Script);
        }
        else if (item.Kind == FileKind.Shortcut || (group == FileGroup.Shortcut && item.Kind == FileKind.Unknown))
        {
            scan.See(item, FileSign.Shortcut);
        }
        else if (item.Kind is FileKind.Iso or FileKind.Disk || (group == FileGroup.Image && item.Kind == FileKind.Unknown))
        {
            scan.See(item, FileSign.DiskImage);
        }
    }

    // HTML behind a picture's or a PDF's name is shown by no browser; behind an office name it is an old export.
    private static bool Acts(FileKind kind) => kind is FileKind.Program or FileKind.Shortcut or FileKind.OneNote;

    private static bool IsHarmless(string declared) => declared is "application/pdf" or "image/jpeg" or "image/png" or "text/plain"
        or "application/msword" or "application/vnd.ms-excel";
}
