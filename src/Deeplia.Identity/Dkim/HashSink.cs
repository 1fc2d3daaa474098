using System.Buffers;
using System.Security.Cryptography;

namespace Deeplia.Identity.Dkim;

/// <summary>Feeds a digest with the first bytes written, and counts them all.</summary>
/// <param name="kind">The digest.</param>
/// <param name="limit">How many bytes the digest covers: the l= of RFC 6376 §3.5.</param>
internal sealed class HashSink(HashKind kind, long limit) : ByteSink, IDisposable
{
    private const int BufferSize = 4096;
    private const int DirectSize = 1024; // longer runs are not copied

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(Digest.NameOf(kind));
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private long left = limit;
    private int length;

    /// <summary>All bytes written, beyond the limit too.</summary>
    public long Total { get; private set; }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        Total += bytes.Length;
        if (bytes.Length > left)
        {
            bytes = bytes[..(int)left];
        }

        left -= bytes.Length;
        if (bytes.Length > BufferSize - length)
        {
            Flush();
        }

        if (bytes.Length >= DirectSize)
        {
            Flush();
            hash.AppendData(bytes);
        }
        else
        {
            bytes.CopyTo(buffer.AsSpan(length));
            length += bytes.Length;
        }
    }

    public byte[] Finish()
    {
        Flush();
        return hash.GetHashAndReset();
    }

    public void Dispose()
    {
        hash.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Flush()
    {
        if (length > 0)
        {
            hash.AppendData(buffer.AsSpan(0, length));
            length = 0;
        }
    }
}
