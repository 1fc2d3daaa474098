using Deeplia.Mail.Attachments.Archives;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Undoes the filters of a stream (ISO 32000-1 §7.4); pictures' filters and LZW are left as they are.</summary>
internal static class PdfFilters
{
    /// <summary>Undoes filters in order.</summary>
    public static ReadOnlyMemory<byte> Undo(FileScan scan, IEnumerable<string> filters, ReadOnlyMemory<byte> content)
    {
        foreach (var filter in filters)
        {
            content = filter switch
            {
                "FlateDecode" or "Fl" => Inflater.Zlib(scan, content, FileLimits.MaxFileBytes),
                "ASCIIHexDecode" or "AHx" => Hex(scan, content.Span),
                "ASCII85Decode" or "A85" => Ascii85(scan, content.Span),
                _ => default,
            };
        }

        return content;
    }

    private static byte[] Hex(FileScan scan, ReadOnlySpan<byte> text)
    {
        var bytes = new byte[scan.Work.Allot(text.Length / 2)];
        var (count, high) = (0, -1);
        for (var i = 0; i < text.Length && text[i] != '>' && count < bytes.Length; i++)
        {
            if (char.IsAsciiHexDigit((char)text[i]))
            {
                var digit = char.IsAsciiDigit((char)text[i]) ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10;
                if (high >= 0)
                {
                    bytes[count++] = (byte)((high << 4) | digit);
                }

                high = high < 0 ? digit : -1;
            }
        }

        return Taken(scan, bytes, count, text.Length);
    }

    // Five digits of base 85 make four bytes; z stands for four zeros (§7.4.3).
    private static byte[] Ascii85(FileScan scan, ReadOnlySpan<byte> text)
    {
        var bytes = new byte[scan.Work.Allot(text.Length * 4L / 5 + 4)];
        var (count, group, value) = (0, 0, 0u);
        for (var i = 0; i < text.Length && text[i] != '~' && count + 4 < bytes.Length; i++)
        {
            if (text[i] == 'z' && group == 0)
            {
                count += 4;
            }
            else if (text[i] is >= (byte)'!' and <= (byte)'u')
            {
                value = unchecked((value * 85) + text[i] - '!');
                if (++group == 5)
                {
                    System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(count), value);
                    (count, group, value) = (count + 4, 0, 0);
                }
            }
        }

        for (var i = group; group > 1 && i < 5; i++)
        {
            value = unchecked((value * 85) + 84);
        }

        for (var i = 1; i < group && count < bytes.Length; i++)
        {
            bytes[count++] = (byte)(value >> (32 - (8 * i)));
        }

        return Taken(scan, bytes, count, text.Length);
    }

    private static byte[] Taken(FileScan scan, byte[] bytes, int count, int cost)
    {
        scan.Work.Spend(cost);
        scan.Work.Take(count);
        return bytes[..count];
    }
}
