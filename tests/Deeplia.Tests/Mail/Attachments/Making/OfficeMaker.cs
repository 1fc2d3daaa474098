using System.IO.Compression;
using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Makes office documents that hold what the readers look for. What their macros would do is harmless: the words alone count.</summary>
internal static class OfficeMaker
{
    /// <summary>A macro that starts by itself and starts a program.</summary>
    public const string Dropper = "Sub AutoOpen()\r\n  CreateObject(\"WScript.Shell\").Run \"calc.exe\"\r\nEnd Sub\r\n";

    /// <summary>A macro that starts by itself and only sets a date.</summary>
    public const string Greeter = "Private Sub Document_Open()\r\n  ActiveDocument.Fields.Update\r\nEnd Sub\r\n";

    /// <summary>A macro that waits for its button.</summary>
    public const string Summer = "' Ask before you start the shell.\r\nFunction Total(r)\r\n  Total = WorksheetFunction.Sum(r)\r\nEnd Function\r\n";

    /// <summary>A module as Office stores it: compressed source behind a few bytes of its own.</summary>
    public static byte[] Module(string source) => [1, 22, 1, 0, .. VbaPacker.Pack("Attribute VB_Name = \"ThisDocument\"\r\n" + source)];

    /// <summary>A macro project.</summary>
    public static byte[] Project(string source) => new CompoundWriter()
        .Add("VBA/ThisDocument", Module(source)).Add("VBA/dir", [1, 0, 0xB0]).ToArray();

    /// <summary>A Word document of the years before 2007.</summary>
    public static byte[] OldWord(string? macro = null, string text = "Dear Camille, the minutes of Tuesday.")
    {
        var ole = new CompoundWriter().Add("WordDocument", [0xEC, 0xA5, 0xC1, 0, .. new byte[28], .. Encoding.Latin1.GetBytes(text)]);
        return (macro is null ? ole : ole.Add("Macros/VBA/ThisDocument", Module(macro))).ToArray();
    }

    /// <summary>An Excel workbook of the years before 2007.</summary>
    public static byte[] OldExcel(byte sheetType = 0, byte visibility = 0, string? macro = null)
    {
        byte[] book = [.. Record(0x809, [0, 6, 5, 0, 0, 0, 0, 0]), .. Record(0x85, [0, 0, 0, 0, visibility, sheetType, 1, 0, (byte)'A']), .. Record(0x0A, [])];
        var ole = new CompoundWriter().Add("Workbook", book);
        return (macro is null ? ole : ole.Add("_VBA_PROJECT_CUR/VBA/Module1", Module(macro))).ToArray();
    }

    /// <summary>A locked workbook.</summary>
    public static byte[] LockedExcel() => new CompoundWriter()
        .Add("Workbook", [.. Record(0x809, [0, 6, 5, 0, 0, 0, 0, 0]), .. Record(0x2F, [1, 0, 1, 0]), .. Record(0x0A, [])]).ToArray();

    /// <summary>A document of 2007 and later.</summary>
    public static byte[] NewWord(string? macro = null, string body = "<w:p><w:r><w:t>Minutes of Tuesday.</w:t></w:r></w:p>", string relations = "",
        params (string Name, byte[] Bytes)[] more)
    {
        var parts = new List<(string, byte[])>
        {
            ("[Content_Types].xml", "<?xml version=\"1.0\"?><Types/>"u8.ToArray()),
            ("word/document.xml", Encoding.UTF8.GetBytes($"<w:document><w:body>{body}</w:body></w:document>")),
            ("word/_rels/settings.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{relations}</Relationships>")),
        };
        if (macro is not null)
        {
            parts.Add(("word/vbaProject.bin", Project(macro)));
        }

        return Zip([.. parts, .. more]);
    }

    /// <summary>A relation to something outside.</summary>
    public static string Relation(string type, string target) => "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        + $"relationships/{type}\" Target=\"{target}\" TargetMode=\"External\"/>";

    /// <summary>A packaged file as the packager of Windows embeds it.</summary>
    public static byte[] Package(string name, byte[] content)
    {
        var label = Encoding.Latin1.GetBytes(name + "\0");
        return
        [
            0, 0, 0, 0, 2, 0, .. label, .. label, 0, 0, 3, 0, .. BitConverter.GetBytes(label.Length), .. label,
            .. BitConverter.GetBytes(content.Length), .. content,
        ];
    }

    /// <summary>A ZIP archive.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Record(int type, byte[] data) =>
        [(byte)type, (byte)(type >> 8), (byte)data.Length, (byte)(data.Length >> 8), .. data];
}
