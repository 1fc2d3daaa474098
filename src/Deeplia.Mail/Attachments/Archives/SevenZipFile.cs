using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Lists the names in a 7z archive where its table of contents is not itself packed, and tells whether it is locked.</summary>
internal static class SevenZipFile
{
    private const int StartBytes = 32; // signature header of 7zFormat.txt
    private const byte PlainHeader = 1;
    private const int ShortestName = 3;
    private const int LongestName = 512;
    private const int MaxTries = 20;

    /// <summary>Reads one archive.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        var header = ByteText.Slice(bytes, StartBytes + ByteText.U64(bytes, 12), ByteText.U64(bytes, 20));
        if (!scan.Work.Spend(header.Length))
        {
            return;
        }

        // 06 F1 07 01 is the coder 7zAES.
        scan.See(item, header.IndexOf((ReadOnlySpan<byte>)[0x06, 0xF1, 0x07, 0x01]) >= 0 ? FileSign.Locked : FileSign.NotOpened);
        if (!header.IsEmpty && header[0] == PlainHeader)
        {
            var names = Names(header);
            foreach (var name in names)
            {
                scan.InnerName(item, name, names.Count);
            }
        }
    }

    // Property 0x11: its length, "external" 0, then names in UTF-16, each ended by a zero.
    private static List<string> Names(ReadOnlySpan<byte> header)
    {
        var names = new List<string>();
        var tries = MaxTries;
        for (var at = 1; at + 4 < header.Length && names.Count == 0 && tries > 0; at++)
        {
            if (header[at] == 0x11)
            {
                tries--;
                for (var skip = 2; skip <= 4 && names.Count == 0; skip++)
                {
                    Collect(header[Math.Min(header.Length, at + skip)..], names);
                }
            }
        }

        return names;
    }

    private static void Collect(ReadOnlySpan<byte> bytes, List<string> names)
    {
        var name = new StringBuilder();
        for (var at = 1; at + 1 < bytes.Length && names.Count < FileLimits.MaxEntries; at += 2)
        {
            var c = (char)ByteText.U16(bytes, at);
            if (c is '\0' && name.Length >= ShortestName && name.ToString().Contains('.', StringComparison.Ordinal))
            {
                names.Add(name.ToString());
                name.Clear();
            }
            else if (name.Length < LongestName && (char.IsLetterOrDigit(c) || c is ' ' or '.' or '_' or '-' or '/' or '(' or ')'))
            {
                name.Append(c);
            }
            else
            {
                break;
            }
        }
    }
}
