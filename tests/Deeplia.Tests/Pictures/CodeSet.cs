using System.Globalization;
using System.IO.Compression;
using System.Text;
using Deeplia.Mail.Message;
using QRCoder;
using SkiaSharp;

namespace Deeplia.Tests.Pictures;

/// <summary>A set of messages with a QR code each, made from a seed: five of each of thirty-four kinds.</summary>
internal static class CodeSet
{
    public const int OfEach = 5;

    private static readonly (string Kind, Func<string, Random, MailMessage> Make)[] Makers =
    [
        ("png", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(2, 12), CodeLook.Plain))),
        ("a pixel a module", (u, _) => Picture(new DrawnCode(u).Draw(1, CodeLook.Plain))),
        ("jpeg", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain), SKEncodedImageFormat.Jpeg, r.Next(20, 60))),
        ("webp", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Plain), SKEncodedImageFormat.Webp, 60)),
        ("bitmap", (u, r) => Shown("image/bmp", Bitmaps.Bmp(new DrawnCode(u).Draw(r.Next(3, 7), CodeLook.Plain)))),
        ("inverted", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Of(SKColors.Black, SKColors.White)))),
        ("coloured", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Of(new SKColor(255, 240, 200), Strong(r))))),
        ("equally bright", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), r.Next(2) == 0
            ? CodeLook.Of(new SKColor(255, 90, 60), new SKColor(40, 150, 255)) : CodeLook.Of(new SKColor(60, 190, 60), new SKColor(230, 100, 60))))),
        ("many colours", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(4, 9), new CodeLook(SKColors.White,
            (x, y) => SKColor.FromHsl((float)((x + y) * 180), 90, 45))))),
        ("yellow on white", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Of(SKColors.White, new SKColor(250, 220, 20))))),
        ("faint", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Of(new SKColor(200, 200, 200), new SKColor(150, 150, 150))))),
        ("turned", (u, r) => Picture(Scenes.Turned(new DrawnCode(u).Draw(r.Next(5, 9), CodeLook.Plain), r.Next(3, 87)))),
        ("mirrored", (u, r) => Picture(Scenes.Mirrored(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain)))),
        ("leaning", (u, r) => Picture(Scenes.Leaning(new DrawnCode(u).Draw(7, CodeLook.Plain), r))),
        ("logo", (u, r) => Picture(new DrawnCode(u, QRCodeGenerator.ECCLevel.H).Draw(r.Next(4, 9), CodeLook.Plain with { HasLogo = true }))),
        ("dots", (u, r) => Picture(new DrawnCode(u, QRCodeGenerator.ECCLevel.Q).Draw(r.Next(6, 12), CodeLook.Plain with { IsRound = true }))),
        ("no margin", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Plain with { Margin = 0 }))),
        ("see-through", (u, r) => Picture(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Of(SKColors.Transparent, r.Next(2) == 0 ? SKColors.White : SKColors.Black)))),
        ("on a page", (u, r) => Picture(Scenes.Page(new DrawnCode(u).Draw(r.Next(3, 6), CodeLook.Plain), r))),
        ("in a photograph", (u, r) => Picture(Scenes.Photograph(new DrawnCode(u).Draw(r.Next(5, 8), CodeLook.Plain), r), SKEncodedImageFormat.Jpeg, 70)),
        ("beside another", (u, r) => Picture(Scenes.Beside(new DrawnCode("https://harmless.example/").Draw(4, CodeLook.Plain), new DrawnCode(u).Draw(r.Next(4, 7), CodeLook.Plain)))),
        ("split", (u, r) => Pieces(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain), r.Next(1, 3), 2)),
        ("split in four", (u, r) => Pieces(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain), 2, 2)),
        ("split in strips", (u, r) => Pieces(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain), 1, r.Next(3, 5))),
        ("half blocks", (u, r) => CodeMail.Plain("Please scan:\r\n\r\n" + Drawings.HalfBlocks(new DrawnCode(u), r.Next(2) == 0) + "\r\nThe IT desk\r\n")),
        ("full blocks", (u, r) => CodeMail.Plain(Drawings.Pairs(new DrawnCode(u), r.Next(3) switch { 0 => ("██", "  "), 1 => ("⬛", "⬜"), _ => ("##", "  ") }))),
        ("braille", (u, _) => CodeMail.Plain(Drawings.Braille(new DrawnCode(u)))),
        ("cells", (u, r) => CodeMail.Html(Drawings.Table(new DrawnCode(u), r.Next(3)))),
        ("boxes", (u, r) => CodeMail.Html(Drawings.Boxes(new DrawnCode(u), r.Next(2) == 0))),
        ("written in", (u, r) => CodeMail.Html($"<p>Scan</p><img src=\"data:image/png;base64,{Convert.ToBase64String(CodeMail.Png(new DrawnCode(u).Draw(r.Next(3, 20), CodeLook.Plain)))}\">")),
        ("pdf, jpeg", (u, r) => Pdf(PdfMaker.Jpeg(CodeMail.Encode(new DrawnCode(u).Draw(r.Next(4, 9), CodeLook.Plain), SKEncodedImageFormat.Jpeg, 70)))),
        ("pdf, samples", (u, r) => Pdf(PdfMaker.Samples(new DrawnCode(u), r.Next(3)))),
        ("pdf, drawn", (u, r) => Pdf(PdfMaker.Drawn(new DrawnCode(u), r.Next(3)))),
        ("document", (u, r) => CodeMail.Attached("benefits.docx", "application/octet-stream", Document(CodeMail.Png(new DrawnCode(u).Draw(r.Next(3, 9), CodeLook.Plain))))),
    ];

    public static IEnumerable<(string Kind, string Url, MailMessage Message)> Make(int seed)
    {
        var random = new Random(seed);
        foreach (var (kind, make) in Makers)
        {
            for (var i = 0; i < OfEach; i++)
            {
                var path = Convert.ToBase64String(Encoding.ASCII.GetBytes(random.NextInt64().ToString(CultureInfo.InvariantCulture)))[..random.Next(4, 20)];
                var url = $"https://portal-{random.Next(10_000)}.example/{path.Replace('/', '-')}?u=ada@home.example";
                yield return (kind, url, make(url, random));
            }
        }
    }

    private static MailMessage Picture(SKBitmap picture, SKEncodedImageFormat format = SKEncodedImageFormat.Png, int quality = 100) =>
        Shown("image/" + format.ToString().ToLowerInvariant(), CodeMail.Encode(picture, format, quality));

    private static MailMessage Shown(string type, byte[] bytes) => CodeMail.Shown("<p>Scan this</p><img src=\"cid:p0@x\">", (type, bytes));

    private static MailMessage Pieces(SKBitmap picture, int columns, int rows)
    {
        var pieces = Scenes.Cut(picture, columns, rows).Select(p => ("image/png", CodeMail.Png(p))).ToArray();
        var html = new StringBuilder("<table cellspacing=0>");
        for (var y = 0; y < rows; y++)
        {
            html.Append("<tr>");
            for (var x = 0; x < columns; x++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td><img src=\"cid:p{(y * columns) + x}@x\"></td>");
            }

            html.Append("</tr>");
        }

        return CodeMail.Shown(html.Append("</table>").ToString(), pieces);
    }

    private static MailMessage Pdf(byte[] pdf) => CodeMail.Attached("statement.pdf", "application/pdf", pdf);

    private static SKColor Strong(Random random) => SKColor.FromHsl(random.Next(360), 100, 25);

    private static byte[] Document(byte[] png)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Write(zip, "[Content_Types].xml", "<Types/>"u8);
            Write(zip, "word/document.xml", "<w:document/>"u8);
            Write(zip, "word/media/image1.png", png);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
