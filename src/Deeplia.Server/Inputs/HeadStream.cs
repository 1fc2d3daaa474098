namespace Deeplia.Server.Inputs;

/// <summary>A stream whose first bytes were looked at and are given again.</summary>
internal sealed class HeadStream : Stream
{
    private readonly byte[] _head;
    private readonly Stream _rest;
    private int _given;

    private HeadStream(byte[] head, Stream rest)
    {
        _head = head;
        _rest = rest;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the first bytes; the stream returned begins with them. The source is not owned.</summary>
    public static (byte[] Head, Stream Whole) Peek(Stream stream, int count)
    {
        var buffer = new byte[count];
        var read = stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
        var head = buffer[..read];
        return (head, new HeadStream(head, stream));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length)
        {
            return _rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
