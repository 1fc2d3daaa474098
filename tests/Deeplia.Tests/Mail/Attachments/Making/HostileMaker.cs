using System.Buffers.Binary;
using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Makes files that were made to exhaust those who read them. Seeded, so that every run sees the same.</summary>
internal static class HostileMaker
{
    private const int Seed = 20261126;

    /// <summary>Every hostile file by name.</summary>
    public static IReadOnlyDictionary<string, Func<(string Name, byte[] Bytes)>> All { get; } =
        new Dictionary<string, Func<(string, byte[])>>(StringComparer.Ordinal)
        {
            ["zip of zeros"] = () => ("a.zip", OfficeMaker.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.exe", new byte[8_000_000]))])),
            ["zip in zip in zip"] = () => ("a.zip", Nested(12, 40)),
            ["zip of zips of zeros"] = () => ("a.zip", OfficeMaker.Zip(
                [.. Enumerable.Range(0, 16).Select(i => ($"{i}.zip", OfficeMaker.Zip(("a.txt", new byte[8_000_000]), ("b.txt", new byte[8_000_000]))))])),
            ["overlapping zip"] = () => ("a.zip", OverlappingZip(20_000)),
            ["zip of 60000 names"] = () => ("a.zip", OfficeMaker.Zip([.. Enumerable.Range(0, 60_000).Select(i => ($"f{i}.js", Array.Empty<byte>()))])),
            ["gzip of zeros"] = () => ("a.gz", FileMaker.Gzip(new byte[200_000_000])),
            ["gzip in gzip"] = () => ("a.gz", Enumerable.Range(0, 8).Aggregate(new byte[20_000_000], (b, _) => FileMaker.Gzip(b))),
            ["docx of zeros"] = () => ("a.docx", OfficeMaker.NewWord(more: [.. Enumerable.Range(0, 40).Select(i => ($"word/embeddings/o{i}.bin", new byte[8_000_000]))])),
            ["docx of open tags"] = () => ("a.docx", OfficeMaker.NewWord(body: string.Concat(Enumerable.Repeat("<w:instrText", 160_000)))),
            ["giant pdf"] = () => ("a.pdf", [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj << /A [[[[[[ (x) ]]]]]] /B << /C << >> >> >> endobj\n", 24_000_000)]),
            ["pdf of open brackets"] = () => ("a.pdf", [.. "%PDF-1.7\n1 0 obj "u8, .. Repeat("[", 8_000_000)]),
            ["pdf of open dictionaries"] = () => ("a.pdf", [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj <<", 8_000_000)]),
            ["pdf of empty dictionaries"] = () => ("a.pdf", [.. "%PDF-1.7\n1 0 obj ["u8, .. Repeat("<<>>", 8_000_000)]),
            ["pdf of names"] = () => ("a.pdf", [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj [/a/a/a/a/a/a/a/a/a/a] endobj ", 8_000_000)]),
            ["pdf of numbers"] = () => ("a.pdf", PdfMaker.Of(["a"]).AddStream("", Repeat("1 ", 8_000_000)).Add("<< /Type /Page /Contents 5 0 R >>").ToArray()),
            ["pdf of open strings"] = () => ("a.pdf", [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj (", 8_000_000)]),
            ["pdf of streams without end"] = () => ("a.pdf", [.. "%PDF-1.7\n"u8, .. Repeat("1 0 obj << /Type /ObjStm /N 9 /First 9 /Filter /FlateDecode >> stream\n", 8_000_000)]),
            ["pdf that refers in circles"] = () => ("a.pdf", PdfMaker.Page(["a"], "6 0 R 5 0 R", "/OpenAction 5 0 R", "6 0 R", "5 0 R")),
            ["pdf page that is its own parent"] = () => ("a.pdf", new PdfMaker().Add("<< /Type /Page /Parent 1 0 R /Contents 1 0 R >>").ToArray()),
            ["pdf of zeros"] = () => ("a.pdf", Enumerable.Range(0, 60).Aggregate(PdfMaker.Of(["a"]), (p, _) => p.AddStream("/Type /ObjStm /N 5000 /First 7000000", new byte[8_000_000])).ToArray()),
            ["html of open forms"] = () => ("a.html", Repeat("<form><input type=password><script>atob(", 8_000_000)),
            ["html of long words"] = () => ("a.html", [.. "<script>document.write(atob(x))</script>"u8, .. Repeat(new string('A', 300) + " ", 8_000_000)]),
            ["html that hides itself"] = () => ("a.html", Enumerable.Range(0, 12).Aggregate(Encoding.UTF8.GetBytes("<html><form>" + new string(' ', 3_000)), (b, _) =>
                Encoding.UTF8.GetBytes($"<script>document.write(atob('{Convert.ToBase64String(b)}'))</script>"))),
            ["svg that uses itself"] = () => ("a.svg", [.. "<svg xmlns='http://www.w3.org/2000/svg'>"u8, .. Repeat("<g id='a'><use href='#a'/><use href='#a'/>", 8_000_000)]),
            ["rich text of objects"] = () => ("a.rtf", [.. "{\\rtf1"u8, .. Repeat("{\\object\\objupdate\\objdata 0105000002", 8_000_000)]),
            ["rich text of digits"] = () => ("a.rtf", [.. "{\\rtf1\\objdata "u8, .. Repeat("5061636B61676500", 8_000_000)]),
            ["ole that loops"] = () => ("a.doc", Looping()),
            ["vba of copies"] = () => ("a.doc", new CompoundWriter().Add("VBA/a", Copies()).ToArray()),
            ["note of marks"] = () => ("a.one", FileMaker.Note([.. Enumerable.Repeat(Array.Empty<byte>(), 100_000)])),
            ["iso that loops"] = () => ("a.iso", LoopingIso()),
            ["tar of nothing"] = () => ("a.tar", FileMaker.Tar([.. Enumerable.Range(0, 14_000).Select(i => ($"f{i}", Array.Empty<byte>()))])),
            ["rar of nothing"] = () => ("a.rar", [.. "Rar!\u001A\u0007\0"u8, .. Repeat("\0\0t\0\0\u0020\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\0\0\0\0\0", 8_000_000)]),
            ["7z of properties"] = () => ("a.7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. new byte[12], .. BitConverter.GetBytes(8_000_000L), .. new byte[4], 1, .. Repeat("\u0011", 8_000_000)]),
            ["calendar of folds"] = () => ("a.ics", [.. "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:"u8, .. Repeat("x\n ", 8_000_000)]),
            ["calendar of links"] = () => ("a.ics", [.. "BEGIN:VCALENDAR\n"u8, .. Repeat("BEGIN:VEVENT\nURL:http\nDESCRIPTION:httphttphttp;;;;;;=\n", 8_000_000)]),
            ["mail in mail"] = () => ("a.eml", Enumerable.Range(0, 60).Aggregate("Subject: x\n\nhello"u8.ToArray(), (b, _) =>
                [.. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"u8, .. b, .. "\n--b--\n"u8])),
            ["mail of parts"] = () => ("a.eml", [.. "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"u8, .. Repeat("--b\nContent-Type: application/pdf\n\n%PDF-1.1\n", 6_000_000)]),
            ["script of dots"] = () => ("a.js", Repeat("a.a.a.a.a.a.a.a.a.a.", 8_000_000)),
            ["names without end"] = () => (new string('a', 100_000) + ".pdf.exe", FileMaker.Program),
        };

    /// <summary>A ZIP whose directory names the same bytes again and again.</summary>
    public static byte[] OverlappingZip(int times)
    {
        var one = OfficeMaker.Zip(("a.bin", new byte[100_000]));
        var directory = one.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = one.AsSpan().IndexOf("PK\u0005\u0006"u8);
        byte[] zip = [.. one[..directory], .. Enumerable.Repeat(one[directory..end], times).SelectMany(e => e), .. one[end..]];
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 6), (uint)directory);
        return zip;
    }

    private static byte[] Repeat(string text, int bytes)
    {
        var piece = Encoding.Latin1.GetBytes(text);
        var all = new byte[bytes / piece.Length * piece.Length];
        for (var at = 0; at < all.Length; at += piece.Length)
        {
            piece.CopyTo(all, at);
        }

        return all;
    }

    private static byte[] Nested(int depth, int width) => Enumerable.Range(0, depth).Aggregate(
        "hello"u8.ToArray(), (inner, level) => OfficeMaker.Zip([.. Enumerable.Range(0, level == 0 ? 1 : Math.Min(width, 3)).Select(i => ($"{i}.zip", inner))]));

    // Every sector follows itself.
    private static byte[] Looping()
    {
        var ole = new CompoundWriter().Add("WordDocument", new byte[20_000]).Add("VBA/a", new byte[9_000]).ToArray();
        var noise = new Random(Seed);
        for (var at = 512; at + 4 < ole.Length; at += 4)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(ole.AsSpan(at)) is > 0 and < 200)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(ole.AsSpan(at), (uint)noise.Next(1, 40));
            }
        }

        return ole;
    }

    private static byte[] Copies()
    {
        byte[] chunk = [1, 0x03, 0xB0, 0, (byte)'A', .. "ttribut"u8];
        var copies = Repeat("\u0003\u00B0\u0002a\u00FF\u000F", 6_000_000);
        return [.. chunk, .. copies];
    }

    private static byte[] LoopingIso()
    {
        var iso = FileMaker.Iso([.. Enumerable.Range(0, 20).Select(i => ($"F{i}", new byte[10]))]);
        for (var at = 18 * 2048; at + 26 < 19 * 2048; at++)
        {
            iso[at] = iso[at] == 0 && at % 7 == 0 ? (byte)2 : iso[at];
        }

        return iso;
    }
}
