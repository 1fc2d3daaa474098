using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>Looks for objects in rich text (RTF 1.9.1): packaged files, objects that load by themselves, remote templates.</summary>
internal static class RichTextFile
{
    private const int MaxObjects = 20;
    private const int MaxObjectBytes = 2 * 1024 * 1024;

    /// <summary>Reads one document.</summary>
    public static void Read(FileScan scan, FileItem item)
    {
        var bytes = item.Bytes.Span;
        if (!scan.Work.Spend(bytes.Length * 3L))
        {
            return;
        }

        // Objects that load at the opening of the document need no click.
        var updates = bytes.IndexOf("\\objupdate"u8) >= 0 || bytes.IndexOf("\\objautlink"u8) >= 0;
        var at = 0;
        for (var i = 0; i < MaxObjects && bytes[at..].IndexOf("\\objdata"u8) is >= 0 and var found; i++)
        {
            at += found + 8;
            var data = Hex(bytes[at..], out var used);
            if (!scan.Work.Spend(used * 2L))
            {
                return;
            }

            ReadObject(scan, item, data, updates);
        }

        ReadTemplate(scan, item, bytes);
        ReadFields(scan, item, bytes);
    }

    private static void ReadObject(FileScan scan, FileItem item, byte[] data, bool updates)
    {
        var span = data.AsSpan();
        var equation = span.IndexOf("quation.2\0"u8) >= 0 || span.IndexOf("quation.3\0"u8) >= 0
            || span.IndexOf((ReadOnlySpan<byte>)[0x02, 0xCE, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46]) >= 0;
        if (updates || equation)
        {
            scan.See(item, FileSign.RichTextObject, equation ? "Equation" : "");
        }

        // OLE 1 object: version 4, format 4, class name, topic, item, size, native data.
        var package = span.IndexOf("Package\0"u8);
        if (package >= 0)
        {
            var native = ByteText.Slice(data.AsMemory(), package + 8 + 8 + 4, data.Length);
            OlePackage.Read(scan, item, (ReadOnlyMemory<byte>)((byte[])[0, 0, 0, 0, .. native.Span]));
        }

        if (span.IndexOf((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) is >= 0 and var ole)
        {
            scan.Inner(item, "object", data.AsMemory(ole));
        }
    }

    private static void ReadTemplate(FileScan scan, FileItem item, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\*\\template"u8) is >= 0 and var at)
        {
            var rest = bytes[(at + 11)..];
            var end = rest.IndexOf((byte)'}');
            var target = Encoding.Latin1.GetString(rest[..Math.Clamp(end, 0, 500)]).Replace("\\\\", "\\", StringComparison.Ordinal);
            if (RemotePlace.HostOf(target) is { } host)
            {
                scan.See(item, FileSign.RemoteTemplate, host);
            }
        }
    }

    private static void ReadFields(FileScan scan, FileItem item, ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        for (var i = 0; i < MaxObjects && bytes[at..].IndexOf("\\fldinst"u8) is >= 0 and var found; i++)
        {
            at += found + 8;
            var rest = Encoding.Latin1.GetString(bytes[at..Math.Min(bytes.Length, at + 400)]);
            var word = rest.IndexOf("DDEAUTO", StringComparison.OrdinalIgnoreCase);
            if (word is >= 0 and < 100)
            {
                DdeField.ReadInstruction(scan, item, rest[word..]);
            }
        }
    }

    // Blanks and control words between the digits are skipped, as Word does.
    private static byte[] Hex(ReadOnlySpan<byte> text, out int used)
    {
        var bytes = new List<byte>();
        var high = -1;
        used = 0;
        for (var i = 0; i < text.Length && bytes.Count < MaxObjectBytes; i++)
        {
            used = i;
            var c = (char)text[i];
            if (c == '\\')
            {
                while (i + 1 < text.Length && (char.IsAsciiLetterOrDigit((char)text[i + 1]) || text[i + 1] is (byte)'-' or (byte)'*'))
                {
                    i++;
                }
            }
            else if (c == '}' && bytes.Count > 0)
            {
                break;
            }
            else if (char.IsAsciiHexDigit(c))
            {
                var digit = char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
                if (high >= 0)
                {
                    bytes.Add((byte)((high << 4) | digit));
                }

                high = high < 0 ? digit : -1;
            }
        }

        return [.. bytes];
    }
}
