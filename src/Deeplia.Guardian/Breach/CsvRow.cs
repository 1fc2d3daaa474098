using System.Buffers;

namespace Deeplia.Guardian.Breach;

/// <summary>Takes one row of a table apart.</summary>
/// <param name="separator">What parts the fields.</param>
internal sealed class CsvRow(byte separator)
{
    /// <summary>Lines that one quoted field may span; more is a quote that nobody closed.</summary>
    public const int MaxQuotedLines = 20;

    private readonly byte[] _text = new byte[CsvRows.MaxRowBytes];
    private readonly int[] _ends = new int[CsvRows.MaxFields];
    private readonly SearchValues<byte> _stops = SearchValues.Create([separator, (byte)'\n', (byte)'\r']);
    private int _length;

    public int Count { get; private set; }

    public bool IsBlank => Count == 1 && _length == 0;

    public ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var start = field == 0 ? 0 : _ends[field - 1];
            return _text.AsSpan(start, _ends[field] - start);
        }
    }

    /// <summary>Reads the row that the bytes begin with; gives its length with the line end, or −1 when no end is within reach.</summary>
    public int Read(ReadOnlySpan<byte> bytes, bool isAtEnd, out string? fault)
    {
        (Count, _length, fault) = (0, 0, null);
        bytes = bytes[..Math.Min(bytes.Length, CsvRows.MaxRowBytes)];
        for (var at = 0; ;)
        {
            if (Count == _ends.Length)
            {
                fault = "there are too many columns";
                return 0;
            }

            at = at < bytes.Length && bytes[at] == '"' ? ReadQuoted(bytes, at + 1, out fault) : ReadPlain(bytes, at);
            if (fault is not null)
            {
                return 0;
            }

            _ends[Count++] = _length;
            if (at == bytes.Length)
            {
                return isAtEnd && bytes.Length < CsvRows.MaxRowBytes ? at : -1;
            }

            if (bytes[at] != separator)
            {
                return at + (bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? 2 : 1);
            }

            at++;
        }
    }

    public static bool IsLineEnd(byte b) => b is (byte)'\n' or (byte)'\r';

    public void Clear() => Array.Clear(_text);

    private int ReadPlain(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOfAny(_stops);
        var end = length < 0 ? bytes.Length : at + length;
        Append(bytes[at..end]);
        return end;
    }

    private int ReadQuoted(ReadOnlySpan<byte> bytes, int at, out string? fault)
    {
        fault = null;
        for (var lines = 0; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b == '"' && !(at + 1 < bytes.Length && bytes[at + 1] == '"'))
            {
                at++;
                fault = at < bytes.Length && !_stops.Contains(bytes[at]) ? "text follows a closing quote" : null;
                return at;
            }

            if (b == '\n' && ++lines > MaxQuotedLines)
            {
                break;
            }

            at += b == '"' ? 1 : 0;
            Append([b]);
        }

        fault = "a quote is not closed";
        return at;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_text.AsSpan(_length));
        _length += bytes.Length;
    }
}
