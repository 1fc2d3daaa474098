using System.Globalization;
using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>Reads objects of PDF (ISO 32000-1 §7.3) out of bytes; what makes no sense is passed over.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="work">The budget.</param>
internal sealed class PdfParser(ReadOnlyMemory<byte> bytes, WorkBudget work)
{
    // What an object costs in memory, paid in work, so that a file of nothing but brackets ends soon.
    private const int GroupCost = 256;
    private const int NameCost = 96;
    private const int WordCost = 24;
    private const int LongestWord = 64;

    private const int MaxDepth = 30;
    private const int MaxItems = 20_000;
    private const int MaxString = 64 * 1024;

    private static readonly Word EndOfDictionary = new(">>");

    private static readonly Dictionary<byte, Word> Marks = "])>{}".ToDictionary(c => (byte)c, c => new Word(c.ToString()));

    /// <summary>Stands for a word that is no object: an operator, or the end of a group.</summary>
    public sealed record Word(string Text);

    /// <summary>The next byte to read.</summary>
    public int Position { get; set; }

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Position >= bytes.Length;

    /// <summary>Reads one object, or a <see cref="Word"/>; null for null and at the end.</summary>
    public object? Read(int depth = 0)
    {
        SkipBlanks();
        if (AtEnd)
        {
            return null;
        }

        // Every call moves on, so that no nesting makes it look at a byte twice.
        if (depth > MaxDepth || !work.Spend(1))
        {
            Position = depth > MaxDepth ? Position + 1 : bytes.Length;
            return null;
        }

        var c = Bytes[Position];
        var next = Position + 1 < bytes.Length ? Bytes[Position + 1] : (byte)0;
        switch (c)
        {
            case (byte)'<' when next == '<':
                Position += 2;
                return ReadDictionary(depth);
            case (byte)'<':
                return ReadHex();
            case (byte)'(':
                return ReadString();
            case (byte)'[':
                Position++;
                return ReadList(depth);
            case (byte)'/':
                return ReadName();
            case (byte)'>' when next == '>':
                Position += 2;
                return EndOfDictionary;
            case (byte)']' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                Position++;
                return Marks.GetValueOrDefault(c)!;
            default:
                return ReadWord();
        }
    }

    private object? ReadWord()
    {
        var start = Position;
        while (!AtEnd && !IsBlank(Bytes[Position]) && !IsDelimiter(Bytes[Position]))
        {
            Position++;
        }

        work.Spend(WordCost);
        var written = Bytes[start..Math.Min(Position, start + LongestWord)];
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return written.SequenceEqual("null"u8) ? null : new Word(Encoding.Latin1.GetString(written));
        }

        return number is >= 0 and < int.MaxValue && TryReference() ? new PdfReference((int)number) : number;
    }

    // "12 0 R"
    private bool TryReference()
    {
        var at = Position;
        var start = at;
        while (at < bytes.Length && at - start < 8 && IsBlank(Bytes[at]))
        {
            at++;
        }

        var digits = at;
        while (at < bytes.Length && at - digits < 6 && char.IsAsciiDigit((char)Bytes[at]))
        {
            at++;
        }

        var gap = at;
        while (at < bytes.Length && at - gap < 4 && IsBlank(Bytes[at]))
        {
            at++;
        }

        var isReference = digits > start && gap > digits && at > gap && at < bytes.Length && Bytes[at] == 'R'
            && (at + 1 == bytes.Length || IsBlank(Bytes[at + 1]) || IsDelimiter(Bytes[at + 1]));
        Position = isReference ? at + 1 : Position;
        return isReference;
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        work.Spend(GroupCost);
        for (var i = 0; i < MaxItems && !AtEnd; i++)
        {
            var key = Read(depth + 1);
            if (key is Word { Text: ">>" or "endobj" or "stream" })
            {
                break;
            }

            if (key is PdfName name)
            {
                var value = Read(depth + 1);
                if (value is Word { Text: ">>" })
                {
                    break;
                }

                dictionary[name.Value] = value is Word ? null : value;
            }
        }

        return dictionary;
    }

    private List<object?> ReadList(int depth)
    {
        var list = new List<object?>();
        work.Spend(GroupCost);
        for (var i = 0; i < MaxItems && !AtEnd; i++)
        {
            var value = Read(depth + 1);
            if (value is Word { Text: "]" or "endobj" })
            {
                break;
            }

            if (value is not (Word or null))
            {
                list.Add(value);
            }
        }

        return list;
    }

    private PdfName ReadName()
    {
        var name = new StringBuilder();
        for (Position++; !AtEnd && !IsBlank(Bytes[Position]) && !IsDelimiter(Bytes[Position]); Position++)
        {
            var c = (char)Bytes[Position];
            if (c == '#' && Position + 2 < bytes.Length && char.IsAsciiHexDigit((char)Bytes[Position + 1])
                && char.IsAsciiHexDigit((char)Bytes[Position + 2]))
            {
                c = (char)((HexValue(Bytes[Position + 1]) << 4) | HexValue(Bytes[Position + 2]));
                Position += 2;
            }

            if (name.Length < 128)
            {
                name.Append(c);
            }
        }

        work.Spend(NameCost);
        return new PdfName(name.ToString());
    }

    private byte[] ReadHex()
    {
        var value = new List<byte>();
        var high = -1;
        for (Position++; !AtEnd && Bytes[Position] != '>'; Position++)
        {
            if (char.IsAsciiHexDigit((char)Bytes[Position]) && value.Count < MaxString)
            {
                var digit = HexValue(Bytes[Position]);
                if (high >= 0)
                {
                    value.Add((byte)((high << 4) | digit));
                }

                high = high < 0 ? digit : -1;
            }
        }

        Position++;
        work.Spend(value.Count * 2L);
        return [.. value];
    }

    private byte[] ReadString()
    {
        var value = new List<byte>();
        var open = 1;
        for (Position++; !AtEnd; Position++)
        {
            var c = Bytes[Position];
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0)
            {
                break;
            }

            if (c == '\\')
            {
                Position++;
                ReadEscape(value);
            }
            else if (value.Count < MaxString)
            {
                value.Add(c);
            }
        }

        Position++;
        work.Spend(value.Count);
        return [.. value];
    }

    private void ReadEscape(List<byte> value)
    {
        if (AtEnd)
        {
            return;
        }

        var c = Bytes[Position];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            var end = Math.Min(bytes.Length, Position + 3);
            while (Position < end && Bytes[Position] is >= (byte)'0' and <= (byte)'7')
            {
                code = (code * 8) + Bytes[Position++] - '0';
            }

            Position--;
            value.Add((byte)code);
            return;
        }

        if (c is not ((byte)'\r' or (byte)'\n'))
        {
            value.Add(c switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', _ => c });
        }
    }

    private void SkipBlanks()
    {
        var start = Position;
        while (!AtEnd && (IsBlank(Bytes[Position]) || Bytes[Position] == '%'))
        {
            if (Bytes[Position] == '%')
            {
                var end = Bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? bytes.Length : Position + end;
            }
            else
            {
                Position++;
            }
        }

        work.Spend(Position - start);
    }

    private static int HexValue(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']'
        or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
