using Deeplia.Mail.Attachments.Files;
using Deeplia.Pictures;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Pictures of a PDF: JPEG files, and samples (ISO 32000-1 §8.9.5) of 1 or 8 bits in grey, RGB, CMYK or a palette.</summary>
internal sealed class PdfPictures
{
    private const int MaxPictures = 12;
    private const int MaxPixels = 4 * 1024 * 1024;
    private readonly FileScan _scan;
    private readonly PdfObjects _pdf;

    private PdfPictures(FileScan scan, PdfObjects pdf) => (_scan, _pdf) = (scan, pdf);

    /// <summary>Keeps all pictures that are large enough to hold a code.</summary>
    public static void Read(FileScan scan, FileItem item, PdfObjects pdf)
    {
        var reader = new PdfPictures(scan, pdf);
        foreach (var picture in pdf.Dictionaries.Where(d => d.Name("Subtype") == "Image" && d.StreamStart >= 0).Take(MaxPictures))
        {
            reader.ReadOne(item, picture);
        }
    }

    private void ReadOne(FileItem item, PdfDictionary picture)
    {
        var (width, height) = (Number(picture["Width"]), Number(picture["Height"]));
        if (width < 21 || height < 21 || (long)width * height > MaxPixels)
        {
            return;
        }

        var (bytes, format) = _pdf.Picture(picture);
        if (format == "DCTDecode")
        {
            _scan.Picture(item, bytes);
        }
        else if (format.Length == 0 && Raster(picture, width, height, bytes) is { } raster)
        {
            _scan.Picture(item, default, raster);
        }
    }

    private Raster? Raster(PdfDictionary picture, int width, int height, ReadOnlyMemory<byte> bytes)
    {
        var isMask = picture["ImageMask"] is not null;
        var bits = isMask ? 1 : Number(picture["BitsPerComponent"]);
        var (channels, palette) = isMask ? (1, default) : ColoursOf(picture["ColorSpace"]);
        if (bits is not (1 or 8) || channels == 0)
        {
            return null;
        }

        var stride = ((width * channels * bits) + 7) / 8;
        var samples = Unpredicted(picture, bytes, stride, Math.Max(1, channels * bits / 8));
        if (samples.Length < (long)stride * height || !_scan.Work.Spend((long)width * height * 4))
        {
            return null;
        }

        var turned = _pdf.Resolve(picture["Decode"]) is List<object?> { Count: >= 2 } decode && decode[0] is 1.0 && channels == 1;
        return Deeplia.Pictures.Raster.Paint(width, height, (x, y) =>
        {
            var row = samples.Span.Slice(y * stride, stride);
            var first = bits == 1 ? (row[x * channels / 8] >> (7 - (x * channels % 8))) & 1 : row[x * channels];
            return palette.Length > 0 ? PaletteColour(palette.Span, first)
                : channels == 1 ? Grey(bits == 1 ? first * 255 : first, turned)
                : bits == 1 ? 0xFFFFFF
                : channels == 3 ? (row[x * 3] << 16) | (row[(x * 3) + 1] << 8) | row[(x * 3) + 2]
                : Cmyk(row.Slice(x * 4, 4));
        });
    }

    private (int Channels, ReadOnlyMemory<byte> Palette) ColoursOf(object? space)
    {
        var value = _pdf.Resolve(space);
        if (value is List<object?> { Count: >= 2 } list && _pdf.Resolve(list[0]) is PdfName kind)
        {
            return kind.Value switch
            {
                "ICCBased" => (Number(_pdf.DictionaryOf(list[1])?["N"]), default),
                "Indexed" or "I" when list.Count >= 4 && ColoursOf(list[1]).Channels == 3 => (1, PaletteOf(list[3])),
                "CalGray" => (1, default),
                "CalRGB" => (3, default),
                _ => (0, default),
            };
        }

        return (value as PdfName)?.Value switch
        {
            "DeviceGray" or "G" => (1, default),
            "DeviceRGB" or "RGB" => (3, default),
            "DeviceCMYK" or "CMYK" => (4, default),
            _ => (0, default),
        };
    }

    private ReadOnlyMemory<byte> PaletteOf(object? table) => _pdf.Resolve(table) switch
    {
        byte[] bytes => bytes,
        PdfDictionary stream => _pdf.Stream(stream),
        _ => default,
    };

    // The filters of PNG before each row (§7.4.4.4).
    private ReadOnlyMemory<byte> Unpredicted(PdfDictionary picture, ReadOnlyMemory<byte> bytes, int stride, int pixelBytes)
    {
        var parameters = _pdf.Resolve(picture["DecodeParms"]) switch
        {
            PdfDictionary one => one,
            List<object?> several => several.Select(_pdf.DictionaryOf).LastOrDefault(d => d is not null),
            _ => null,
        };
        if (Number(parameters?["Predictor"]) < 10)
        {
            return bytes;
        }

        var rows = bytes.Length / (stride + 1);
        var plain = new byte[_scan.Work.Allot((long)rows * stride) / stride * stride];
        _scan.Work.Take(plain.Length);
        for (var y = 0; y < plain.Length / stride; y++)
        {
            var packed = bytes.Span.Slice(y * (stride + 1), stride + 1);
            var above = y > 0 ? plain.AsSpan((y - 1) * stride, stride) : default;
            Undo(packed[0], packed[1..], above, plain.AsSpan(y * stride, stride), pixelBytes);
        }

        return plain;
    }

    private static void Undo(int filter, ReadOnlySpan<byte> packed, ReadOnlySpan<byte> above, Span<byte> row, int pixelBytes)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var left = i >= pixelBytes ? row[i - pixelBytes] : 0;
            var up = above.IsEmpty ? 0 : above[i];
            var corner = above.IsEmpty || i < pixelBytes ? 0 : above[i - pixelBytes];
            row[i] = (byte)(packed[i] + filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private int Number(object? value) => _pdf.Resolve(value) is double number ? (int)Math.Clamp(number, 0, int.MaxValue) : 0;

    private static int Grey(int value, bool turned) => (turned ? 255 - value : value) * 0x010101;

    private static int PaletteColour(ReadOnlySpan<byte> palette, int index) => (index * 3) + 2 < palette.Length
        ? (palette[index * 3] << 16) | (palette[(index * 3) + 1] << 8) | palette[(index * 3) + 2]
        : 0xFFFFFF;

    private static int Cmyk(ReadOnlySpan<byte> ink) =>
        (Light(ink[0], ink[3]) << 16) | (Light(ink[1], ink[3]) << 8) | Light(ink[2], ink[3]);

    private static int Light(int ink, int black) => (255 - ink) * (255 - black) / 255;
}
