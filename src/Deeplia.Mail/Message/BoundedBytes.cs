using System.Collections.Immutable;

namespace Deeplia.Mail.Message;

/// <summary>Cuts a message down to what is read: no mbox line on top, a bounded header block, a bounded whole.</summary>
internal static class BoundedBytes
{
    private const int MaxOrphans = 20;

    public static ArraySegment<byte> Of(byte[] bytes, ImmutableArray<LimitHit>.Builder limits)
    {
        var start = StartOfHeader(bytes);
        start += OrphanedFolds(bytes.AsSpan(start));
        var length = bytes.Length - start;
        if (length > ReaderLimits.MaxMessageBytes)
        {
            limits.Add(LimitHit.MessageBytes);
            length = ReaderLimits.MaxMessageBytes;
        }

        var whole = new ArraySegment<byte>(bytes, start, length);
        var header = HeaderLength(whole);
        if (header <= ReaderLimits.MaxHeaderBytes)
        {
            return whole;
        }

        limits.Add(LimitHit.HeaderBytes);
        var kept = whole.AsSpan(0, ReaderLimits.MaxHeaderBytes).LastIndexOf((byte)'\n') + 1;
        return (byte[])[.. whole.AsSpan(0, kept), .. whole.AsSpan(header)];
    }

    // A "From " line of an mbox, a byte order mark and blank lines may stand above the header.
    private static int StartOfHeader(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        var head = bytes[start..];
        if (!head.StartsWith("From "u8) && !head.StartsWith(">From "u8))
        {
            return start == bytes.Length ? 0 : start;
        }

        var end = head.IndexOf((byte)'\n');
        return end < 0 ? bytes.Length : start + end + 1;
    }

    // Folded lines that continue nothing would make a lenient parser take the whole header for text, and hide the author.
    private static int OrphanedFolds(ReadOnlySpan<byte> head)
    {
        var at = 0;
        for (var lines = 0; at < head.Length && head[at] is (byte)' ' or (byte)'\t'; lines++)
        {
            var end = head[at..].IndexOf((byte)'\n');
            if (end < 0 || lines == MaxOrphans)
            {
                return 0;
            }

            at += end + 1;
        }

        var name = head[at..].IndexOfAny((byte)':', (byte)'\n', (byte)' ');
        return name > 0 && head[at + name] == ':' ? at : 0;
    }

    /// <summary>Bytes of the header block, its last line end included.</summary>
    public static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = (crlf < 0 ? bytes : bytes[..crlf]).IndexOf("\n\n"u8);
        return lf >= 0 ? lf + 1 : crlf >= 0 ? crlf + 2 : bytes.Length;
    }
}
