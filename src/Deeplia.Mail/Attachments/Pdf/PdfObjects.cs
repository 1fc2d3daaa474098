using System.Globalization;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>All objects of a PDF, found by their marks and not by the table, so that broken and disguised files are read as well.</summary>
internal sealed class PdfObjects
{
    private const int MaxObjects = 20_000;
    private const int MaxStreams = 50;
    private const int MaxReferences = 10;
    private readonly FileScan _scan;
    private readonly ReadOnlyMemory<byte> _pdf;
    private readonly Dictionary<int, object?> _objects = [];

    private PdfObjects(FileScan scan, ReadOnlyMemory<byte> pdf)
    {
        _scan = scan;
        _pdf = pdf;
    }

    /// <summary>Every dictionary, those within others too.</summary>
    public List<PdfDictionary> Dictionaries { get; } = [];

    /// <summary>Whether the document is locked: its words and streams cannot be read.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Reads all objects.</summary>
    public static PdfObjects Read(FileScan scan, ReadOnlyMemory<byte> pdf)
    {
        var objects = new PdfObjects(scan, pdf);
        objects.ReadPlain();
        objects.ReadPacked();
        return objects;
    }

    /// <summary>The object behind a reference; loops end.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; i < MaxReferences && value is PdfReference reference; i++)
        {
            value = _objects.GetValueOrDefault(reference.Number);
        }

        return value is PdfReference ? null : value;
    }

    /// <summary>The dictionary behind a value, or null.</summary>
    public PdfDictionary? DictionaryOf(object? value) => Resolve(value) as PdfDictionary;

    /// <summary>The content of a stream, its filters undone as far as they are known.</summary>
    public ReadOnlyMemory<byte> Stream(PdfDictionary dictionary) => Stream(dictionary, FiltersOf(dictionary));

    /// <summary>The bytes of a picture up to the filter that only pictures have, and that filter's name or nothing.</summary>
    public (ReadOnlyMemory<byte> Bytes, string Format) Picture(PdfDictionary dictionary)
    {
        var filters = FiltersOf(dictionary).ToArray();
        var own = Array.FindIndex(filters, f => f is "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode");
        return own < 0
            ? (Stream(dictionary, filters), "")
            : (Stream(dictionary, filters[..own]), filters[own] == "DCT" ? "DCTDecode" : filters[own]);
    }

    private ReadOnlyMemory<byte> Stream(PdfDictionary dictionary, IEnumerable<string> filters)
    {
        if (dictionary.StreamStart < 0)
        {
            return default;
        }

        var rest = _pdf[dictionary.StreamStart..];
        var length = Resolve(dictionary["Length"]) is double d and >= 0 && d <= rest.Length ? (int)d : -1;
        if (length < 0 || !EndsThere(rest.Span, length))
        {
            var end = _scan.Work.Spend(rest.Length / 4) ? rest.Span.IndexOf("endstream"u8) : 0;
            length = end < 0 ? rest.Length : end;
        }

        return PdfFilters.Undo(_scan, filters, rest[..length]);
    }

    private IEnumerable<string> FiltersOf(PdfDictionary dictionary) => Resolve(dictionary["Filter"]) switch
    {
        PdfName name => [name.Value],
        List<object?> list => list.Select(f => (Resolve(f) as PdfName)?.Value ?? "").Take(4),
        _ => [],
    };

    private static bool EndsThere(ReadOnlySpan<byte> rest, int length) =>
        ByteText.Slice(rest, length, 20).IndexOf("endstream"u8) >= 0;

    // "12 0 obj" starts an object; the number stands before it.
    private void ReadPlain()
    {
        var pdf = _pdf.Span;
        if (!_scan.Work.Spend(pdf.Length))
        {
            return;
        }

        var parser = new PdfParser(_pdf, _scan.Work);
        for (var i = 0; i < MaxObjects && parser.Position < pdf.Length; i++)
        {
            var found = pdf[parser.Position..].IndexOf("obj"u8);
            if (found < 0)
            {
                break;
            }

            var at = parser.Position + found;
            parser.Position = at + 3;
            if (at > 3 && pdf[at - 1] != 'd')
            {
                ReadObject(parser, NumberBefore(pdf, at));
            }
        }

        ReadTrailers(parser);
    }

    private void ReadTrailers(PdfParser parser)
    {
        var pdf = _pdf.Span;
        var at = 0;
        for (var i = 0; i < 10 && pdf[at..].IndexOf("trailer"u8) is >= 0 and var found && _scan.Work.Spend(found); i++)
        {
            at += found + 7;
            parser.Position = at;
            Keep(parser.Read(), 0);
        }

        IsEncrypted = Dictionaries.Any(d => d["Encrypt"] is PdfReference or PdfDictionary);
    }

    private void ReadObject(PdfParser parser, int number)
    {
        var value = parser.Read();
        var after = parser.Position;
        if (value is PdfDictionary dictionary && parser.Read() is PdfParser.Word { Text: "stream" })
        {
            var pdf = _pdf.Span;
            var start = parser.Position;
            start += start < pdf.Length && pdf[start] == '\r' ? 1 : 0;
            start += start < pdf.Length && pdf[start] == '\n' ? 1 : 0;
            dictionary.StreamStart = Math.Min(start, pdf.Length);
            var skip = dictionary["Length"] is double length && length > 0 && start + length < pdf.Length
                && EndsThere(pdf[start..], (int)length) ? (int)length : 0;
            parser.Position = start + skip;
        }
        else
        {
            parser.Position = after;
        }

        _objects[number] = value;
        Keep(value, 0);
    }

    // Objects within a packed stream (§7.5.7): pairs of number and place, then the objects.
    private void ReadPacked()
    {
        foreach (var stream in Dictionaries.Where(d => d.Name("Type") == "ObjStm").Take(MaxStreams).ToArray())
        {
            var content = Stream(stream);
            var first = stream["First"] is double f ? (int)Math.Clamp(f, 0, content.Length) : 0;
            var count = stream["N"] is double n ? (int)Math.Clamp(n, 0, MaxObjects) : 0;
            var head = new PdfParser(content[..first], _scan.Work);
            var body = new PdfParser(content, _scan.Work);
            for (var i = 0; i < count && _objects.Count < MaxObjects * 2 && !head.AtEnd; i++)
            {
                if (head.Read() is double number && head.Read() is double offset)
                {
                    body.Position = (int)Math.Clamp(first + offset, 0, content.Length);
                    var value = body.Read();
                    _objects[(int)Math.Clamp(number, 0, int.MaxValue)] = value;
                    Keep(value, 0);
                }
            }
        }

        IsEncrypted |= Dictionaries.Any(d => d["Encrypt"] is PdfReference or PdfDictionary);
    }

    private void Keep(object? value, int depth)
    {
        if (depth > 20 || Dictionaries.Count > MaxObjects * 4)
        {
            return;
        }

        if (value is PdfDictionary dictionary)
        {
            Dictionaries.Add(dictionary);
            foreach (var (_, inner) in dictionary.Values)
            {
                Keep(inner, depth + 1);
            }
        }
        else if (value is List<object?> list)
        {
            foreach (var inner in list)
            {
                Keep(inner, depth + 1);
            }
        }
    }

    private static int NumberBefore(ReadOnlySpan<byte> pdf, int at)
    {
        var words = System.Text.Encoding.Latin1.GetString(pdf[Math.Max(0, at - 24)..at])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && int.TryParse(words[^2], CultureInfo.InvariantCulture, out var number) ? number : -1;
    }
}
