using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Mails;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Looks into an OLE compound file: old Office documents, macro projects, saved Outlook messages.</summary>
internal static class OleFile
{
    private const int MaxModules = 100;
    private const int MaxObjects = 40;

    /// <summary>Reads one file.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var ole = CompoundFile.Read(item.Bytes, scan.Work);
        if (ole.Entries.Any(e => e.Name.StartsWith("__substg1.0_", StringComparison.Ordinal)))
        {
            OutlookMessage.Read(scan, item, ole);
            return;
        }

        ReadMacros(scan, item, ole);
        if (ole.Entries.Any(e => e.Path is "EncryptedPackage" or "EncryptionInfo"))
        {
            scan.See(item, FileSign.Locked);
        }

        foreach (var entry in ole.Entries.Where(e => !e.IsStorage).Take(MaxObjects * 10))
        {
            ReadStream(scan, item, ole, entry);
        }
    }

    /// <summary>Notes the VBA project of a compound file.</summary>
    public static void ReadMacros(FileScan scan, FileItem item, CompoundFile ole)
    {
        var modules = ole.Entries.Where(e => !e.IsStorage && InVba(e.Path)).Take(MaxModules).ToArray();
        if (modules.Length == 0)
        {
            return;
        }

        string? auto = null, call = null;
        var hasCode = false;
        foreach (var module in modules)
        {
            if (VbaSource.Find(ole.Content(module), scan.Work) is { } source)
            {
                var reading = MacroWords.Read(source, "'", scan.Work);
                (auto, call) = (auto ?? reading.AutoRun, call ?? reading.Call);
                hasCode |= HasCode(source);
            }
        }

        // Excel adds an empty module to every sheet once a macro was recorded and deleted.
        if (!hasCode && modules.All(m => m.Bytes < 3_000))
        {
            return;
        }

        scan.See(item, FileSign.Macro);
        if (auto is not null)
        {
            scan.See(item, FileSign.AutoRunMacro, auto);
            if (call is not null)
            {
                scan.See(item, FileSign.ScriptCalls, call);
            }
        }
    }

    private static bool InVba(string path) =>
        path.StartsWith("VBA/", StringComparison.OrdinalIgnoreCase) || path.Contains("/VBA/", StringComparison.OrdinalIgnoreCase);

    private static bool HasCode(string source) =>
        source.Contains("End Sub", StringComparison.OrdinalIgnoreCase)
        || source.Contains("End Function", StringComparison.OrdinalIgnoreCase);

    private static void ReadStream(FileScan scan, FileItem item, CompoundFile ole, CompoundEntry entry)
    {
        switch (entry.Name)
        {
            case "Workbook" or "Book":
                ExcelRecords.Read(scan, item, ole.Content(entry));
                break;
            case "\u0001Ole10Native":
                OlePackage.Read(scan, item, ole.Content(entry));
                break;
            case "WordDocument":
                var text = ole.Content(entry);
                DdeField.Read(scan, item, text);
                if ((ByteText.U16(text, 10) & 0x100) != 0)
                {
                    scan.See(item, FileSign.Locked); // MS-DOC 2.5.2: fEncrypted
                }

                break;
            default:
                break;
        }
    }
}
