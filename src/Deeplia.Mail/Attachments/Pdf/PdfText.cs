using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Reads the words of a PDF as well as simple means allow: strings in order, through each font's table of characters.</summary>
internal sealed class PdfText
{
    private const int MaxChars = 32 * 1024;
    private const int MaxPages = 20;
    private const int MaxPageBytes = 1024 * 1024;
    private const int WideGap = -180; // thousandths of an em: more than this between two pieces is a space

    private readonly PdfObjects _pdf;
    private readonly FileScan _scan;
    private readonly StringBuilder _text = new();
    private Dictionary<string, CharacterMap?> _fonts = [];
    private CharacterMap? _font;

    private PdfText(FileScan scan, PdfObjects pdf)
    {
        _scan = scan;
        _pdf = pdf;
    }

    /// <summary>The words, lines parted.</summary>
    public static string Read(FileScan scan, FileItem item, PdfObjects pdf)
    {
        var reader = new PdfText(scan, pdf);
        foreach (var page in pdf.Dictionaries.Where(d => d.Name("Type") == "Page").Take(MaxPages))
        {
            reader.ReadPage(page, item);
        }

        return reader._text.ToString();
    }

    /// <summary>A string of PDF outside of pages: UTF-16 or UTF-8 by its mark, else one byte a character (§7.9.2.2).</summary>
    public static string Plain(byte[] value) =>
        value is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(value, 2, value.Length - 2)
        : value is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(value, 3, value.Length - 3)
        : Encoding.Latin1.GetString(value);

    private void ReadPage(PdfDictionary page, FileItem item)
    {
        ReadFonts(page);
        var contents = _pdf.Resolve(page["Contents"]) switch
        {
            PdfDictionary one => [one],
            List<object?> several => several.Select(_pdf.DictionaryOf).OfType<PdfDictionary>().Take(MaxPages),
            _ => Enumerable.Empty<PdfDictionary>(),
        };
        foreach (var content in contents)
        {
            var stream = _pdf.Stream(content);
            ReadContent(stream);
            if (PdfDrawing.Read(_scan, stream[..Math.Min(stream.Length, MaxPageBytes)]) is { } drawing)
            {
                _scan.Picture(item, default, drawing);
            }
        }

        _text.Append('\n');
    }

    private void ReadFonts(PdfDictionary page)
    {
        var resources = _pdf.DictionaryOf(page["Resources"]);
        for (var (parent, i) = (page, 0); resources is null && i < 10; i++)
        {
            parent = _pdf.DictionaryOf(parent["Parent"]) ?? page;
            resources = _pdf.DictionaryOf(parent["Resources"]);
        }

        _fonts = [];
        foreach (var (name, value) in (_pdf.DictionaryOf(resources?["Font"])?.Values ?? []).Take(40))
        {
            var font = _pdf.DictionaryOf(value);
            var table = _pdf.DictionaryOf(font?["ToUnicode"]);
            _fonts[name] = table is not null ? CharacterMap.Read(_pdf.Stream(table), _scan.Work)
                : font?.Name("Subtype") == "Type0" ? CharacterMap.Wide
                : null;
        }
    }

    private void ReadContent(ReadOnlyMemory<byte> content)
    {
        var parser = new PdfParser(content[..Math.Min(content.Length, MaxPageBytes)], _scan.Work);
        var operands = new List<object?>();
        while (!parser.AtEnd && _text.Length < MaxChars)
        {
            var value = parser.Read();
            if (value is not PdfParser.Word word)
            {
                operands.Add(value);
                if (operands.Count > 2_000)
                {
                    operands.Clear();
                }

                continue;
            }

            Act(word.Text, operands);
            operands.Clear();
        }
    }

    private void Act(string verb, List<object?> operands)
    {
        switch (verb)
        {
            case "Tf" when operands is [PdfName name, ..]:
                _font = _fonts.GetValueOrDefault(name.Value);
                break;
            case "Tj" or "'" or "\"" when operands is [.., byte[] shown]:
                Break(verb == "Tj" ? '\0' : '\n');
                Show(shown);
                break;
            case "TJ" when operands is [List<object?> pieces]:
                ShowAll(pieces);
                break;
            case "Td" or "TD" when operands is [_, double down] && down == 0:
                Break(' ');
                break;
            case "Td" or "TD" or "T*" or "ET" or "Tm":
                Break('\n');
                break;
            default:
                break;
        }
    }

    private void ShowAll(List<object?> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is byte[] shown)
            {
                Show(shown);
            }
            else if (piece is double and < WideGap)
            {
                Break(' ');
            }
        }
    }

    private void Show(byte[] shown)
    {
        if (_font is null)
        {
            _text.Append(Encoding.Latin1.GetString(shown));
        }
        else
        {
            _font.Append(shown, _text);
        }
    }

    private void Break(char with)
    {
        if (with != '\0' && _text.Length > 0 && _text[^1] is not (' ' or '\n'))
        {
            _text.Append(with);
        }
    }
}
