namespace Deeplia.Guardian.Breach;

/// <summary>Cuts a stream into lines without their ends; what is longer than a line may be is cut off and said.</summary>
internal sealed class TextLines(Stream stream)
{
    /// <summary>Longest line.</summary>
    public const int MaxLineBytes = 4_096;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _length;
    private bool _isAtEnd;

    /// <summary>The line read last.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start - _length, _length).TrimEnd("\r\n"u8);

    /// <summary>Its number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether it was too long; the rest of it was skipped.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool Read()
    {
        (_length, IsCut) = (0, false);
        if (!Fill())
        {
            return false;
        }

        Number++;
        var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (end < 0 && _end - _start >= MaxLineBytes)
        {
            SkipLine();
            return true;
        }

        _length = end < 0 ? _end - _start : end + 1;
        _start += _length;
        IsCut = _length > MaxLineBytes;
        return true;
    }

    private void SkipLine()
    {
        IsCut = true;
        for (var end = -1; end < 0 && Fill(); _start += end < 0 ? _end - _start : end + 1)
        {
            end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        }

        _length = 0;
    }

    private bool Fill()
    {
        if (_end - _start < MaxLineBytes && !_isAtEnd)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            while (_end < MaxLineBytes && !_isAtEnd)
            {
                var read = stream.Read(_buffer, _end, _buffer.Length - _end);
                _end += read;
                _isAtEnd = read == 0;
            }
        }

        return _start < _end;
    }
}
