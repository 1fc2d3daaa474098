namespace Deeplia.Server.Inputs;

/// <summary>Cuts a stream into lines that keep their end; a line longer than the buffer comes in pieces.</summary>
internal sealed class LineReader(Stream stream)
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] buffer = new byte[BufferBytes];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>The line or piece read last.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(start - Length, Length);

    /// <summary>Whether the piece read last begins a line.</summary>
    public bool BeginsLine { get; private set; } = true;

    private int Length { get; set; }

    private bool EndedLine { get; set; } = true;

    /// <summary>Reads the next line or piece; false at the end.</summary>
    public bool Read()
    {
        BeginsLine = EndedLine;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found + 1, endsLine: true);
            }

            searched = end - start;
            if (isAtEnd || searched == buffer.Length)
            {
                return searched > 0 && Take(searched, endsLine: false);
            }

            Fill();
        }
    }

    private bool Take(int length, bool endsLine)
    {
        Length = length;
        start += length;
        EndedLine = endsLine;
        return true;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isAtEnd = read == 0;
    }
}
