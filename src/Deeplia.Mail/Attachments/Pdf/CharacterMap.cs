using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>A font's table from codes to characters (ToUnicode, ISO 32000-1 §9.10.3).</summary>
internal sealed class CharacterMap
{
    private const int MaxCodes = 65_536;
    private readonly Dictionary<int, string> _characters = [];
    private readonly int _codeBytes;

    private CharacterMap(int codeBytes) => _codeBytes = codeBytes;

    /// <summary>Codes of two bytes without a table: nothing can be read.</summary>
    public static CharacterMap Wide { get; } = new(2);

    /// <summary>Reads a table.</summary>
    public static CharacterMap Read(ReadOnlyMemory<byte> table, WorkBudget work)
    {
        var parser = new PdfParser(table, work);
        var operands = new List<object?>();
        var pairs = new List<(int From, int To, object? Target)>();
        var codeBytes = 1;
        while (!parser.AtEnd && pairs.Count < MaxCodes && operands.Count < MaxCodes)
        {
            var value = parser.Read();
            if (value is not PdfParser.Word word)
            {
                operands.Add(value);
                continue;
            }

            var step = word.Text switch { "endbfchar" => 2, "endbfrange" => 3, _ => 0 };
            for (var i = 0; step > 0 && i + step <= operands.Count; i += step)
            {
                if (operands[i] is byte[] from && operands[i + step - 2] is byte[] to)
                {
                    codeBytes = Math.Max(codeBytes, from.Length >= 2 ? 2 : 1);
                    pairs.Add((Number(from), step == 2 ? Number(from) : Number(to), operands[i + step - 1]));
                }
            }

            operands.Clear();
        }

        var map = new CharacterMap(codeBytes);
        foreach (var (from, to, target) in pairs)
        {
            map.Add(from, to, target);
        }

        return map;
    }

    /// <summary>Adds the characters of a shown string.</summary>
    public void Append(byte[] shown, StringBuilder text)
    {
        for (var i = 0; i + _codeBytes <= shown.Length; i += _codeBytes)
        {
            var code = _codeBytes == 1 ? shown[i] : (shown[i] << 8) | shown[i + 1];
            if (_characters.TryGetValue(code, out var characters))
            {
                text.Append(characters);
            }
        }
    }

    private void Add(int from, int to, object? target)
    {
        for (var code = from; code <= to && code - from < 256 && _characters.Count < MaxCodes; code++)
        {
            var value = target is List<object?> list ? list.ElementAtOrDefault(code - from) : target;
            if (value is byte[] { Length: > 1 } bytes)
            {
                var characters = Encoding.BigEndianUnicode.GetString(bytes);
                _characters[code] = target is List<object?> || code == from ? characters
                    : characters[..^1] + (char)(characters[^1] + code - from);
            }
        }
    }

    private static int Number(byte[] code) => code.Length switch
    {
        0 => 0,
        1 => code[0],
        _ => (code[0] << 8) | code[1],
    };
}
