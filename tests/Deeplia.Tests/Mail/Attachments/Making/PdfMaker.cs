using System.IO.Compression;
using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Makes PDF documents object by object.</summary>
internal sealed class PdfMaker
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A document of one page that says these lines.</summary>
    /// <param name="lines">What it says.</param>
    /// <param name="annotations">Annotations of the page, as written.</param>
    /// <param name="catalog">More of the catalogue, as written.</param>
    public static byte[] Page(string[] lines, string annotations = "", string catalog = "", params string[] more) => Of(lines, annotations, catalog, more).ToArray();

    /// <summary>A page with a link on a box.</summary>
    public static string Link(string url, string box = "100 300 500 420") =>
        $"<< /Type /Annot /Subtype /Link /Rect [{box}] /A << /S /URI /URI ({url}) >> >>";

    /// <summary>The document as objects; further ones may be added.</summary>
    public static PdfMaker Of(string[] lines, string annotations = "", string catalog = "", params string[] more)
    {
        var text = "BT /F1 12 Tf 72 720 Td " + string.Join(" 0 -16 Td ", lines.Select(l => $"({Escape(l)}) Tj")) + " ET";
        var maker = new PdfMaker();
        maker.Add($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        maker.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        maker.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            + $"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Annots [{annotations}] >>");
        maker.AddStream("", Encoding.Latin1.GetBytes(text));
        foreach (var item in more)
        {
            maker.Add(item);
        }

        return maker;
    }

    public PdfMaker Add(string value)
    {
        _objects.Add(Encoding.Latin1.GetBytes(value));
        return this;
    }

    /// <summary>A stream packed by FlateDecode.</summary>
    public PdfMaker AddStream(string dictionary, byte[] content)
    {
        var packed = Deflate(content);
        _objects.Add([
            .. Encoding.Latin1.GetBytes($"<< /Length {packed.Length} /Filter /FlateDecode {dictionary} >>\nstream\n"), .. packed, .. "\nendstream"u8]);
        return this;
    }

    /// <summary>Objects packed within a stream (ISO 32000-1 §7.5.7).</summary>
    public PdfMaker AddPacked(params (int Number, string Value)[] objects)
    {
        var head = new StringBuilder();
        var body = new StringBuilder();
        foreach (var (number, value) in objects)
        {
            head.Append($"{number} {body.Length} ");
            body.Append(value).Append('\n');
        }

        return AddStream($"/Type /ObjStm /N {objects.Length} /First {head.Length}", Encoding.Latin1.GetBytes($"{head}{body}"));
    }

    public byte[] ToArray()
    {
        var pdf = new List<byte>("%PDF-1.7\n"u8.ToArray());
        foreach (var (content, i) in _objects.Select((o, i) => (o, i)))
        {
            pdf.AddRange(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            pdf.AddRange(content);
            pdf.AddRange("\nendobj\n"u8);
        }

        pdf.AddRange("trailer\n<< /Root 1 0 R >>\n%%EOF\n"u8);
        return [.. pdf];
    }

    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static byte[] Deflate(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return stream.ToArray();
    }
}
