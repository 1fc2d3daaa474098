using System.Buffers;

namespace Deeplia.Identity.Dkim;

/// <summary>Collects bytes in rented memory; bounded by what the caller writes.</summary>
internal sealed class PooledBuffer(int capacity = 4096) : ByteSink, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        length += bytes.Length;
    }

    public Span<byte> GetSpan(int size)
    {
        if (bytes.Length - length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(length);
    }

    public void Advance(int count) => length += count;

    public void Trim(int count) => length -= count;

    public void Clear() => length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }
}
