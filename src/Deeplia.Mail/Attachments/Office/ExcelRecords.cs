using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Looks at the sheets of an old Excel workbook (MS-XLS): macro sheets, names that start by themselves, locks.</summary>
internal static class ExcelRecords
{
    private const int BoundSheet = 0x85; // MS-XLS 2.4.28
    private const int DefinedName = 0x18; // MS-XLS 2.4.150
    private const int FilePass = 0x2F; // MS-XLS 2.4.117
    private const int EndOfFile = 0x0A;
    private const byte AutoOpen = 1; // built-in names: 1 Auto_Open, 2 Auto_Close
    private const int MaxRecords = 20_000;

    /// <summary>Reads one workbook stream.</summary>
    public static void Read(FileScan scan, FileItem item, ReadOnlySpan<byte> book)
    {
        var (macroSheet, hidden, auto) = (false, false, false);
        long at = 0;
        for (var i = 0; i < MaxRecords && at + 4 <= book.Length && scan.Work.Spend(8); i++)
        {
            var (type, length) = (ByteText.U16(book, at), ByteText.U16(book, at + 2));
            var data = ByteText.Slice(book, at + 4, length);
            switch (type)
            {
                case BoundSheet when data.Length > 5 && data[5] == 1:
                    macroSheet = true;
                    hidden |= (data[4] & 3) != 0;
                    break;
                case DefinedName when data.Length > 15 && (data[0] & 0x20) != 0:
                    auto |= data[15] is AutoOpen or 2 || data[14] is AutoOpen or 2;
                    break;
                case FilePass:
                    // What Excel hides from view it locks with a password that everybody knows; then the records tell no more.
                    scan.See(item, FileSign.Locked);
                    return;
                case EndOfFile:
                    i = MaxRecords;
                    break;
                default:
                    break;
            }

            at += 4 + length;
        }

        if (macroSheet)
        {
            scan.See(item, FileSign.MacroSheet, hidden ? "hidden" : auto ? "auto" : "");
        }
    }
}
