using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Makes the other files that the readers know, small and harmless.</summary>
internal static class FileMaker
{
    /// <summary>What a program of Windows starts with, and no program.</summary>
    public static byte[] Program => [(byte)'M', (byte)'Z', 0x90, 0, .. new byte[200]];

    /// <summary>A script that would show a calculator.</summary>
    public static byte[] Script => "var s = new ActiveXObject(\"WScript.Shell\"); s.Run(\"calc.exe\");"u8.ToArray();

    /// <summary>A Windows shortcut (MS-SHLLINK) with a path and arguments.</summary>
    public static byte[] Shortcut(string path, string arguments)
    {
        var header = new byte[76];
        byte[] magic = [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];
        magic.CopyTo(header, 0);
        header[20] = 0x08 | 0x20 | 0x80;
        return [.. header, .. Counted(path), .. Counted(arguments)];

        static byte[] Counted(string text) => [(byte)text.Length, (byte)(text.Length >> 8), .. Encoding.Unicode.GetBytes(text)];
    }

    /// <summary>A OneNote section that holds files (MS-ONESTORE 2.6.13).</summary>
    public static byte[] Note(params byte[][] files)
    {
        byte[] head = [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1, 0x53, 0x78, 0xD0, 0x29, 0x96, 0xD3, .. new byte[100]];
        byte[] mark = [0xE7, 0x16, 0xE3, 0xBD, 0x65, 0x26, 0x11, 0x45, 0xA4, 0xC4, 0x8D, 0x4D, 0x0B, 0x7A, 0x9E, 0xAC];
        return [.. head, .. files.SelectMany(f => (byte[])[.. mark, .. BitConverter.GetBytes((long)f.Length), .. new byte[12], .. f])];
    }

    /// <summary>An ISO 9660 disk with files in its root.</summary>
    public static byte[] Iso(params (string Name, byte[] Bytes)[] files)
    {
        const int sector = 2048;
        var data = new List<byte>();
        var records = new List<byte>([.. Record("\0", 18, sector, 2), .. Record("\u0001", 18, sector, 2)]);
        foreach (var (name, bytes) in files)
        {
            records.AddRange(Record(name + ";1", 19 + (data.Count / sector), bytes.Length, 0));
            data.AddRange(bytes);
            data.AddRange(new byte[(sector - (bytes.Length % sector)) % sector]);
        }

        byte[] descriptor = [1, .. "CD001"u8, 1, .. new byte[149], .. Record("\0", 18, sector, 2)];
        return
        [
            .. new byte[16 * sector], .. Padded(descriptor, sector), .. Padded([0xFF, .. "CD001"u8, 1], sector), .. Padded([.. records], sector), .. data,
        ];

        static byte[] Padded(byte[] bytes, int length) => [.. bytes, .. new byte[length - bytes.Length]];

        static byte[] Record(string name, int at, int length, byte flags)
        {
            var record = new byte[33 + name.Length + ((name.Length + 1) % 2)];
            record[0] = (byte)record.Length;
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(2), at);
            BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(6), at);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(10), length);
            BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(14), length);
            record[25] = flags;
            record[32] = (byte)name.Length;
            Encoding.Latin1.GetBytes(name).CopyTo(record, 33);
            return record;
        }
    }

    /// <summary>A tar archive.</summary>
    public static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        var tar = new List<byte>();
        foreach (var (name, bytes) in files)
        {
            var header = new byte[512];
            Encoding.ASCII.GetBytes(name).CopyTo(header, 0);
            Encoding.ASCII.GetBytes(Convert.ToString(bytes.Length, 8).PadLeft(11, '0')).CopyTo(header, 124);
            header[156] = (byte)'0';
            "ustar"u8.CopyTo(header.AsSpan(257));
            tar.AddRange(header);
            tar.AddRange(bytes);
            tar.AddRange(new byte[(512 - (bytes.Length % 512)) % 512]);
        }

        return [.. tar, .. new byte[1024]];
    }

    public static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>A RAR archive of format 4 that lists one file; what is packed is noise.</summary>
    public static byte[] Rar4(string name, bool locked = false)
    {
        var file = Encoding.ASCII.GetBytes(name);
        return
        [
            .. "Rar!\u001A\u0007\0"u8, 0, 0, 0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0x74, (byte)(locked ? 4 : 0), 0x80, (byte)(32 + file.Length), 0, 10, 0, 0, 0, 20, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 29, 0x33,
            (byte)file.Length, 0, 0, 0, 0, 0, .. file, .. new byte[10],
        ];
    }

    /// <summary>A RAR archive of format 5 that lists one file.</summary>
    public static byte[] Rar5(string name)
    {
        byte[] file = [0, 10, 0x20, 0, 0, (byte)name.Length, .. Encoding.UTF8.GetBytes(name)];
        byte[] header = [2, 2, 10, .. file];
        return [.. "Rar!\u001A\u0007\u0001\0"u8, 0, 0, 0, 0, (byte)header.Length, .. header, .. new byte[10]];
    }

    /// <summary>A cabinet that lists one file.</summary>
    public static byte[] Cabinet(string name)
    {
        var header = new byte[36];
        "MSCF"u8.CopyTo(header);
        header[16] = 36;
        header[28] = 1;
        return [.. header, .. new byte[16], .. Encoding.ASCII.GetBytes(name), 0];
    }

    /// <summary>A 7z archive whose table of contents is plain and lists one file.</summary>
    public static byte[] SevenZip(string name, bool locked = false)
    {
        byte[] coder = locked ? [0x06, 0xF1, 0x07, 0x01] : [];
        byte[] header = [1, 5, 1, .. coder, 0x11, (byte)((name.Length * 2) + 3), 0, .. Encoding.Unicode.GetBytes(name), 0, 0, 0];
        return [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. new byte[4], .. new byte[8], .. BitConverter.GetBytes((long)header.Length), .. new byte[4], .. header];
    }

    /// <summary>A locked ZIP archive: the flag alone counts, the content is noise.</summary>
    public static byte[] LockedZip(string name)
    {
        var zip = OfficeMaker.Zip((name, new byte[64]));
        foreach (var (mark, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) })
        {
            zip[zip.AsSpan().IndexOf(Encoding.Latin1.GetBytes(mark)) + flags] |= 1;
        }

        return zip;
    }

    /// <summary>Rich text with an object.</summary>
    public static byte[] RichText(byte[] ole, string words = "") =>
        Encoding.ASCII.GetBytes(@"{\rtf1 Dear Camille {\object\objemb" + words + @"{\*\objdata " + Convert.ToHexString(ole) + "}}}");

    /// <summary>An OLE 1 object of the packager.</summary>
    public static byte[] PackageObject(string name, byte[] content)
    {
        var native = OfficeMaker.Package(name, content)[4..];
        return [1, 5, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0, .. "Package\0"u8, .. new byte[8], .. BitConverter.GetBytes(native.Length), .. native];
    }
}
