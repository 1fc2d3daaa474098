using System.Diagnostics;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Message;
using SkiaSharp;
using ZXing;
using ZXing.QrCode;

namespace Deeplia.Benchmarks;

/// <summary>What looking for QR codes costs in CPU time and memory: letters without pictures, ordinary pictures, hostile ones.</summary>
internal static class PictureLoop
{
    private const int Rounds = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private const int Seed = 1;

    public static void Run()
    {
        var random = new Random(Seed);
        Measure("letter of 3 KB, no picture",
            Letter("text/plain", string.Concat(Enumerable.Repeat("An ordinary line of a letter.\r\n", 100))));
        Measure("newsletter of 60 KB, 300 cells",
            Letter("text/html", Table(100, 3, "words in a cell of a table of offers " + new string('x', 100))));
        Measure("logo, 200 × 60", Shown(1, _ => Png(200, 60, c => Blobs(c, random, 200, 60, 12))));
        Measure("photograph, 12 million pixels", Shown(1, _ => Jpeg(4_000, 3_000, c => Blobs(c, random, 4_000, 3_000, 300))));
        Measure("page, 1,240 × 1,754, QR code", Shown(1, _ => Png(1_240, 1_754, c => Code(c, 200, 300, 5))));
        Measure("hostile: 9 million pixels of noise", Shown(1, _ => Jpeg(3_000, 3_000, c => Blobs(c, random, 3_000, 3_000, 4_000))));
        Measure("hostile: 400 corner squares", Shown(1, _ => Png(2_000, 2_000, c => Corners(c, 2_000))));
        Measure("hostile: 40 pictures of 1,000 × 1,000", Shown(40, _ => Png(1_000, 1_000, c => Blobs(c, random, 1_000, 1_000, 40))));
        Measure("hostile: 12 pieces, each with a corner", Shown(12, _ => Png(400, 400, c => Corners(c, 60))));
        Measure("hostile: 60,000 cells", Letter("text/html", Table(245, 245, "")));
        Measure("hostile: 400 lines of 400 blocks", Letter("text/plain", Blocks(random)));
    }

    private static void Measure(string name, byte[] mail)
    {
        var (best, all, most) = (double.MaxValue, 0.0, 0L);
        var (codes, notRead) = (0, 0);
        for (var (round, clock) = (0, Stopwatch.StartNew()); round < Rounds; round += clock.Elapsed > WarmUp ? 1 : 0)
        {
            var message = new MailReader(ReaderOptions.Default).Read(new RawMail(mail, Envelope.Unknown));
            _ = message.Html;
            _ = message.Files;
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var cpu = Environment.CpuUsage.TotalTime;
            var pictures = message.Pictures;
            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - bytes);
            (best, all) = (Math.Min(best, each), all + (clock.Elapsed > WarmUp ? each : 0));
            (codes, notRead) = (pictures.Codes.Length, pictures.NotRead);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {all / Rounds:F2} ms CPU (best {best:F2}), {most / 1048576.0:F1} MB allocated, {codes} codes, {notRead} not read"));
    }

    private static byte[] Letter(string type, string text) => Mail(type, text, []);

    private static byte[] Shown(int count, Func<int, byte[]> picture)
    {
        var one = picture(0);
        var html = string.Concat(Enumerable.Range(0, count).Select(i => $"<img src='cid:p{i}'>"));
        return Mail("text/html", html, [.. Enumerable.Repeat(one, count)]);
    }

    private static byte[] Mail(string type, string text, byte[][] pictures)
    {
        var mail = new StringBuilder("From: a@sender.example\r\nTo: b@owner.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n")
            .Append("Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: ").Append(type)
            .Append("; charset=utf-8\r\n\r\n").Append(text).Append("\r\n");
        for (var i = 0; i < pictures.Length; i++)
        {
            mail.Append(CultureInfo.InvariantCulture,
                $"--b\r\nContent-Type: image/png\r\nContent-ID: <p{i}>\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .Append(Convert.ToBase64String(pictures[i], Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(mail.Append("--b--\r\n").ToString());
    }

    private static byte[] Png(int width, int height, Action<SKCanvas> paint) => Encode(width, height, SKEncodedImageFormat.Png, paint);

    private static byte[] Jpeg(int width, int height, Action<SKCanvas> paint) => Encode(width, height, SKEncodedImageFormat.Jpeg, paint);

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format, Action<SKCanvas> paint)
    {
        using var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        paint(canvas);
        using var data = picture.Encode(format, 80);
        return data.ToArray();
    }

    private static void Blobs(SKCanvas canvas, Random random, int width, int height, int count)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var i = 0; i < count; i++)
        {
            paint.Color = new SKColor((uint)random.Next() | 0x60000000);
            canvas.DrawCircle(random.Next(width), random.Next(height), random.Next(3, Math.Max(4, width / 10)), paint);
        }
    }

    private static void Code(SKCanvas canvas, int left, int top, int module)
    {
        var code = new QRCodeWriter().encode("https://portal.example/scan?u=1", BarcodeFormat.QR_CODE, 0, 0);
        using var paint = new SKPaint { Color = SKColors.Black };
        for (var i = 0; i < code.Width * code.Height; i++)
        {
            if (code[i % code.Width, i / code.Width])
            {
                canvas.DrawRect(left + (i % code.Width * module), top + (i / code.Width * module), module, module, paint);
            }
        }
    }

    private static void Corners(SKCanvas canvas, int side)
    {
        using var paint = new SKPaint();
        for (var i = 0; i < 400; i++)
        {
            var (x, y) = (10 + (i % 20 * 95), 10 + (i / 20 * 95));
            foreach (var (inset, colour) in new[] { (0, SKColors.Black), (6, SKColors.White), (12, SKColors.Black) })
            {
                paint.Color = colour;
                canvas.DrawRect(x + inset, y + inset, 42 - (2 * inset), 42 - (2 * inset), paint);
            }

            if (x + 95 > side && y + 95 > side)
            {
                return;
            }
        }
    }

    private static string Table(int rows, int columns, string words) => "<table>" + string.Concat(Enumerable.Range(0, rows).Select(y =>
        "<tr>" + string.Concat(Enumerable.Range(0, columns).Select(x => Cell((x ^ y) % 3 == 0, words))) + "</tr>")) + "</table>";

    private static string Cell(bool dark, string words) => $"<td bgcolor='{(dark ? "#000" : "#fff")}'>{words}</td>";

    private static string Blocks(Random random) => string.Concat(Enumerable.Range(0, 400).Select(_ =>
        string.Concat(Enumerable.Range(0, 400).Select(_ => "█▀▄ "[random.Next(4)])) + "\r\n"));
}
