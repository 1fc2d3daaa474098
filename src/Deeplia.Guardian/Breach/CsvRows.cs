namespace Deeplia.Guardian.Breach;

/// <summary>Reads a table row by row (RFC 4180), in bounded memory however long and broken the file is.</summary>
/// <remarks>
/// A quote counts at the beginning of a field only. A row that breaks the rules is reported and reading goes on behind its
/// first line, so that one stray quote never costs more than its own line.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    /// <summary>Longest row, quoted line breaks included.</summary>
    public const int MaxRowBytes = 64 * 1024;

    /// <summary>Most columns.</summary>
    public const int MaxFields = 256;

    private static readonly byte[] Separators = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[2 * MaxRowBytes];
    private readonly CsvRow _row;
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _skips;

    /// <summary>Looks at the first line: the commonest of comma, semicolon, tab and bar in it parts the fields.</summary>
    /// <exception cref="InvalidDataException">The stream is no text in UTF-8 or Latin-1.</exception>
    public CsvRows(Stream stream)
    {
        _stream = stream;
        Fill();
        var head = _buffer.AsSpan(0, _end);
        _start = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var line = head[_start..Math.Max(_start, SkipLine(head))];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || line.Contains((byte)0))
        {
            throw new InvalidDataException("it is no text in UTF-8 or Latin-1.");
        }

        var separator = Separators[0];
        foreach (var candidate in Separators)
        {
            separator = line.Count(candidate) > line.Count(separator) ? candidate : separator;
        }

        _row = new CsvRow(separator);
    }

    /// <summary>The number of the line that the row read last begins on, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong with the row read last; null for nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>How many fields the row read last has.</summary>
    public int Count => _row.Count;

    private long NextLine { get; set; } = 1;

    /// <summary>One field of the row read last, unquoted; it lives until the next read.</summary>
    public ReadOnlySpan<byte> this[int field] => _row[field];

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    public bool Read()
    {
        while (Fill())
        {
            Line = NextLine;
            Fault = null;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = _skips ? SkipLine(rest) : ReadRow(rest);
            var wasSkipping = _skips && Fault is null;
            NextLine += CountLines(rest[..length]);
            _start += length;
            if (_skips && length > 0)
            {
                _skips = !CsvRow.IsLineEnd(rest[length - 1]);
            }

            if (!wasSkipping && (Fault is not null || !_row.IsBlank))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        // Passwords went through here.
        Array.Clear(_buffer);
        _row.Clear();
    }

    // Length of the row, or of its first line when it breaks the rules.
    private int ReadRow(ReadOnlySpan<byte> rest)
    {
        var length = _row.Read(rest, _isAtEnd, out var fault);
        Fault = length < 0 ? "the row is too long" : fault;
        if (Fault is null)
        {
            return length;
        }

        _skips = true;
        return SkipLine(rest);
    }

    private static int SkipLine(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? rest.Length : end + (rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1);
    }

    private static int CountLines(ReadOnlySpan<byte> bytes)
    {
        var lines = bytes.Count((byte)'\n');
        for (var i = bytes.IndexOf((byte)'\r'); i >= 0 && i < bytes.Length; i++)
        {
            lines += bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n') ? 1 : 0;
        }

        return lines;
    }

    // Keeps a whole row in the buffer, unless it is too long; false at the end.
    private bool Fill()
    {
        if (_end - _start < MaxRowBytes && !_isAtEnd)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            while (_end < _buffer.Length && !_isAtEnd)
            {
                var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                _isAtEnd = read == 0;
            }
        }

        return _start < _end;
    }
}
