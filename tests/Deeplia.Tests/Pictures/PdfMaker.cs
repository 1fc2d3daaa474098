using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>Documents of one page with a code on it.</summary>
internal static class PdfMaker
{
    public static byte[] Jpeg(byte[] jpeg)
    {
        using var picture = SKBitmap.Decode(jpeg);
        return File(Image($"/Width {picture.Width} /Height {picture.Height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", jpeg),
            "q 200 0 0 200 50 400 cm /Im1 Do Q");
    }

    /// <summary>Samples: grey bytes (0), single bits (1), or RGB with the filters of PNG (2).</summary>
    public static byte[] Samples(DrawnCode code, int way)
    {
        const int Module = 4;
        var side = (code.Side + 8) * Module;
        var (channels, bits) = way switch { 0 => (1, 8), 1 => (1, 1), _ => (3, 8) };
        var raw = new MemoryStream();
        var stride = ((side * channels * bits) + 7) / 8;
        var above = new byte[stride];
        for (var y = 0; y < side; y++)
        {
            var row = new byte[stride];
            for (var x = 0; x < side; x++)
            {
                var light = !code.IsDark((x / Module) - 4, (y / Module) - 4);
                if (bits == 1)
                {
                    row[x / 8] |= (byte)(light ? 128 >> (x % 8) : 0);
                }
                else
                {
                    row.AsSpan(x * channels, channels).Fill(light ? (byte)255 : (byte)10);
                }
            }

            if (way == 2)
            {
                raw.WriteByte(2);
                raw.Write(row.Select((b, i) => (byte)(b - above[i])).ToArray());
                above = row;
            }
            else
            {
                raw.Write(row);
            }
        }

        var space = channels == 1 ? "/DeviceGray" : "/DeviceRGB";
        var parameters = way == 2 ? $"/DecodeParms << /Predictor 15 /Colors 3 /Columns {side} >>" : "";
        return File(
            Image($"/Width {side} /Height {side} /ColorSpace {space} /BitsPerComponent {bits} /Filter /FlateDecode {parameters}", Zlib(raw.ToArray())),
            "q 200 0 0 200 50 400 cm /Im1 Do Q");
    }

    /// <summary>Drawn: rectangles (0), rectangles of a flipped page in one path (1), or thick lines (2).</summary>
    public static byte[] Drawn(DrawnCode code, int way)
    {
        var page = new StringBuilder(way == 1 ? "1 0 0 -1 0 842 cm 0 0 0 rg\n" : "1 1 1 rg 0 0 595 842 re f 0 g 0 G 3 w\n");
        for (var y = 0; y < code.Side; y++)
        {
            for (var x = 0; x < code.Side; x++)
            {
                if (code.IsDark(x, y))
                {
                    var top = way == 1 ? 100 + (y * 3) : 700 - (y * 3);
                    page.Append(way switch
                    {
                        0 => $"{100 + (x * 3)} {top} 3 3 re f\n",
                        1 => $"{100 + (x * 3)} {top} 3 3 re\n",
                        _ => $"{100 + (x * 3)} {top}.5 m {103 + (x * 3)} {top}.5 l S\n",
                    });
                }
            }
        }

        return File("", page.Append("f\nBT /F1 12 Tf (Scan me) Tj ET").ToString());
    }

    private static string Image(string entries, byte[] bytes) =>
        $"5 0 obj << /Type /XObject /Subtype /Image {entries} /Length {bytes.Length} >> stream\n{Encoding.Latin1.GetString(bytes)}\nendstream endobj\n";

    private static byte[] File(string image, string content)
    {
        var packed = Zlib(Encoding.Latin1.GetBytes(content));
        return Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
            + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1 5 0 R >> >> >> endobj\n"
            + $"4 0 obj << /Length {packed.Length} /Filter /FlateDecode >> stream\n{Encoding.Latin1.GetString(packed)}\nendstream endobj\n"
            + image + "trailer << /Root 1 0 R >>\n%%EOF\n");
    }

    private static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
