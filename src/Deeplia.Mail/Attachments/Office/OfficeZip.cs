using System.Collections.Immutable;
using System.Text;
using Deeplia.Mail.Attachments.Archives;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Looks into an office document of 2007 and later (ECMA-376), or an OpenDocument file, which is a ZIP archive.</summary>
internal static class OfficeZip
{
    private const int MaxXmlBytes = 2 * 1024 * 1024;
    private const int MaxParts = 60;
    private static readonly string[] Homes = ["word/", "xl/", "ppt/", "visio/"];

    /// <summary>Whether the archive is such a document.</summary>
    public static bool IsOffice(ImmutableArray<ZipEntry> files) =>
        files.Any(f => f.Name == "content.xml")
        || (files.Any(f => f.Name == "[Content_Types].xml") && files.Any(f => Array.Exists(Homes, h => Starts(f, h))));

    /// <summary>Reads one document.</summary>
    public static void Read(FileScan scan, FileItem item, ImmutableArray<ZipEntry> files)
    {
        foreach (var file in files.Where(IsTelling).Take(MaxParts))
        {
            var bytes = ZipFile.Unpack(scan, item, file with { Bytes = Math.Min(file.Bytes, FileLimits.MaxFileBytes) });
            ReadPart(scan, item, file.Name, bytes);
        }
    }

    private static bool IsTelling(ZipEntry file) =>
        Ends(file, ".bin") || Ends(file, ".rels") || Ends(file, "document.xml") || Holds(file, "xl/externalLinks/externalLink")
        || Holds(file, "xl/macrosheets/") || Holds(file, "xl/workbook.xml") || Holds(file, "/embeddings/") || Holds(file, "Basic/")
        || Holds(file, "/media/") || Starts(file, "Pictures/");

    private static bool Starts(ZipEntry file, string start) => file.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(ZipEntry file, string ending) => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(ZipEntry file, string part) => file.Name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static void ReadPart(FileScan scan, FileItem item, string name, ReadOnlyMemory<byte> bytes)
    {
        if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            OfficeRelations.Read(scan, item, Xml(bytes));
        }
        else if (name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase))
        {
            scan.See(item, FileSign.MacroSheet);
        }
        else if (name.StartsWith("Basic/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
        {
            ReadBasic(scan, item, Xml(bytes));
        }
        else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            ReadXml(scan, item, Xml(bytes));
        }
        else if (FileSniffer.Sniff(bytes.Span, name) == FileKind.Ole)
        {
            ReadOle(scan, item, name, bytes);
        }
        else if (name.Contains("/media/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Pictures/", StringComparison.Ordinal))
        {
            scan.Inner(item, name, bytes);
        }
        else if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
        {
            scan.Inner(item, name, bytes);
        }
    }

    private static void ReadOle(FileScan scan, FileItem item, string name, ReadOnlyMemory<byte> bytes)
    {
        var ole = CompoundFile.Read(bytes, scan.Work);
        OleFile.ReadMacros(scan, item, ole);
        if (!name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var native in ole.Entries.Where(e => e.Name == "\u0001Ole10Native").Take(4))
            {
                OlePackage.Read(scan, item, ole.Content(native));
            }
        }
    }

    // Macros of OpenDocument are text in XML.
    private static void ReadBasic(FileScan scan, FileItem item, string xml)
    {
        if (xml.Contains("End Sub", StringComparison.OrdinalIgnoreCase))
        {
            scan.See(item, FileSign.Macro);
        }
    }

    private static void ReadXml(FileScan scan, FileItem item, string xml)
    {
        var field = new StringBuilder();
        foreach (var text in XmlPieces.Between(xml, "<w:instrText", "</w:instrText>"))
        {
            // Word splits an instruction over many runs; what counts is what they say together.
            field.Append(text);
        }

        var instructions = field.ToString();
        if (instructions.IndexOf("DDE", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            DdeField.ReadInstruction(scan, item, instructions[at..Math.Min(instructions.Length, at + 200)]);
        }

        foreach (var simple in XmlPieces.Attributes(xml, "<w:fldSimple", "w:instr"))
        {
            DdeField.ReadInstruction(scan, item, simple);
        }

        foreach (var service in XmlPieces.Attributes(xml, "<ddeLink", "ddeService"))
        {
            scan.See(item, FileSign.Dde, service);
        }
    }

    private static string Xml(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, MaxXmlBytes)]);
}
