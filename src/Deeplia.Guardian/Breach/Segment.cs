using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;

namespace Deeplia.Guardian.Breach;

/// <summary>Looks keys up in a segment: a search in memory, then one read. Safe for several threads.</summary>
internal sealed class Segment : IDisposable
{
    /// <summary>Records in a block: 14 KB, one read; 8 bytes of memory each.</summary>
    public const int BlockRecords = 1024;

    private const int TrailerBytes = 24;
    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly ulong[] _fences;

    private Segment(SafeFileHandle file, string path, ulong[] fences, long count, long keys)
    {
        (_file, _path, _fences, Count, Keys) = (file, path, fences, count, keys);
    }

    /// <summary>The last bytes of every segment.</summary>
    public static ReadOnlySpan<byte> Magic => "DPLSEG01"u8;

    /// <summary>How many records there are.</summary>
    public long Count { get; }

    /// <summary>How many keys differ.</summary>
    public long Keys { get; }

    /// <summary>Size on disk.</summary>
    public long Bytes => RandomAccess.GetLength(_file);

    /// <summary>Opens a segment and reads the first keys of its blocks.</summary>
    /// <exception cref="InvalidDataException">The file is no whole segment.</exception>
    public static Segment Open(string path)
    {
        var file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        try
        {
            var length = RandomAccess.GetLength(file);
            Span<byte> trailer = stackalloc byte[TrailerBytes];
            if (length < TrailerBytes || RandomAccess.Read(file, trailer, length - TrailerBytes) < TrailerBytes
                || !trailer[16..].SequenceEqual(Magic))
            {
                throw Damaged(path);
            }

            var count = BinaryPrimitives.ReadInt64LittleEndian(trailer);
            var keys = BinaryPrimitives.ReadInt64LittleEndian(trailer[8..]);
            var blocks = (count + BlockRecords - 1) / BlockRecords;
            if (count < 0 || count > length / LeakRecord.Bytes || keys < 0 || keys > count
                || (count * LeakRecord.Bytes) + (blocks * sizeof(ulong)) + TrailerBytes != length)
            {
                throw Damaged(path);
            }

            return new Segment(file, path, ReadFences(file, count * LeakRecord.Bytes, (int)blocks), count, keys);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The records of a key, by breach; empty when there is none.</summary>
    public ImmutableArray<LeakRecord> Find(ulong key)
    {
        var found = ImmutableArray.CreateBuilder<LeakRecord>();
        var buffer = ArrayPool<byte>.Shared.Rent(BlockRecords * LeakRecord.Bytes);
        try
        {
            for (var block = FirstBlock(key); block < _fences.Length && _fences[block] <= key; block++)
            {
                Collect(buffer.AsSpan(0, ReadBlock(block, buffer)), key, found);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return found.ToImmutable();
    }

    /// <summary>All records in ascending order.</summary>
    public IEnumerable<LeakRecord> All() => RecordRun.Read(_path, Count);

    public void Dispose() => _file.Dispose();

    private static InvalidDataException Damaged(string path) =>
        new($"{Path.GetFileName(path)} is damaged; import the breaches again.");

    private static ulong[] ReadFences(SafeFileHandle file, long at, int count)
    {
        var fences = new ulong[count];
        var bytes = new byte[count * sizeof(ulong)];
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(done), at + done);
            done = read > 0 ? done + read : throw new EndOfStreamException();
        }

        for (var i = 0; i < count; i++)
        {
            fences[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(i * sizeof(ulong)));
        }

        return fences;
    }

    // The last block that begins below the key may end with it.
    private int FirstBlock(ulong key)
    {
        var (low, high) = (0, _fences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _fences[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    private int ReadBlock(int block, byte[] buffer)
    {
        var first = (long)block * BlockRecords;
        var wanted = (int)Math.Min(BlockRecords, Count - first) * LeakRecord.Bytes;
        var done = 0;
        while (done < wanted && RandomAccess.Read(_file, buffer.AsSpan(done, wanted - done), (first * LeakRecord.Bytes) + done)
            is > 0 and var read)
        {
            done += read;
        }

        return done;
    }

    private static void Collect(ReadOnlySpan<byte> block, ulong key, ImmutableArray<LeakRecord>.Builder found)
    {
        var (low, high) = (0, block.Length / LeakRecord.Bytes);
        var count = high;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = LeakRecord.Read(block[(middle * LeakRecord.Bytes)..]).Key < key ? (middle + 1, high) : (low, middle);
        }

        for (; low < count && LeakRecord.Read(block[(low * LeakRecord.Bytes)..]) is var record && record.Key == key; low++)
        {
            found.Add(record);
        }
    }
}
