using Deeplia.Mail.Attachments.Archives;
using Deeplia.Mail.Attachments.Calendars;
using Deeplia.Mail.Attachments.Mails;
using Deeplia.Mail.Attachments.Office;
using Deeplia.Mail.Attachments.Pdf;
using Deeplia.Mail.Attachments.Programs;
using Deeplia.Mail.Attachments.Web;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>Gives every kind of file to its reader.</summary>
internal static class FileReaders
{
    /// <summary>Reads one file.</summary>
    public static void Read(FileScan scan, FileItem item) => ReaderOf(item.Kind)?.Invoke(scan, item);

    private static Action<FileScan, FileItem>? ReaderOf(FileKind kind) => kind switch
    {
        FileKind.Html or FileKind.Svg => WebFile.Read,
        FileKind.Mhtml or FileKind.Message => NestedMail.Read,
        FileKind.Pdf => PdfFile.Read,
        FileKind.Zip => ZipFile.Read,
        FileKind.Gzip => GzipFile.Read,
        FileKind.Tar => TarFile.Read,
        FileKind.Rar => RarFile.Read,
        FileKind.SevenZip => SevenZipFile.Read,
        FileKind.Cabinet => CabinetFile.Read,
        FileKind.Iso => IsoFile.Read,
        FileKind.OtherArchive or FileKind.Disk => (scan, item) => scan.See(item, FileSign.NotOpened),
        FileKind.Ole => OleFile.Read,
        FileKind.Rtf => RichTextFile.Read,
        FileKind.OneNote => NoteFile.Read,
        FileKind.Shortcut => ShortcutFile.Read,
        FileKind.WebPlace => PlaceFile.Read,
        FileKind.Script => ScriptFile.Read,
        FileKind.Calendar => CalendarReader.Read,
        FileKind.Card => CardFile.Read,
        FileKind.Text => TextFile.Read,
        FileKind.Media => (scan, item) => scan.Picture(item, item.Bytes),
        FileKind.Unknown or FileKind.Empty or FileKind.Program or FileKind.ForeignProgram => null,
    };
}
