using System.Buffers.Binary;

namespace Deeplia.Guardian.Breach;

/// <summary>Writes a segment: ascending records, the first key of each block, the trailer.</summary>
internal sealed class SegmentWriter(string path) : IDisposable
{
    private readonly FileStream _file = BreachFolder.Create(path);
    private readonly List<ulong> _fences = [];
    private LeakRecord _last;
    private long _count;
    private long _keys;

    /// <summary>Writes all records and returns how many keys differ.</summary>
    public static long Write(string path, IEnumerable<LeakRecord> ascending, CancellationToken cancellationToken)
    {
        using var writer = new SegmentWriter(path);
        foreach (var record in ascending)
        {
            if (writer._count % Segment.BlockRecords == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            writer.Add(record);
        }

        return writer.Finish();
    }

    /// <summary>Adds a record, greater than the one before.</summary>
    public void Add(in LeakRecord record)
    {
        if (_count > 0 && record <= _last)
        {
            throw new ArgumentException("The records do not ascend.", nameof(record));
        }

        _keys += _count == 0 || record.Key != _last.Key ? 1 : 0;
        if (_count % Segment.BlockRecords == 0)
        {
            _fences.Add(record.Key);
        }

        Span<byte> bytes = stackalloc byte[LeakRecord.Bytes];
        record.Write(bytes);
        _file.Write(bytes);
        _last = record;
        _count++;
    }

    /// <summary>Ends the file and brings it to the disk.</summary>
    public long Finish()
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        foreach (var fence in _fences)
        {
            BinaryPrimitives.WriteUInt64BigEndian(number, fence);
            _file.Write(number);
        }

        BinaryPrimitives.WriteInt64LittleEndian(number, _count);
        _file.Write(number);
        BinaryPrimitives.WriteInt64LittleEndian(number, _keys);
        _file.Write(number);
        _file.Write(Segment.Magic);
        _file.Flush(flushToDisk: true);
        return _keys;
    }

    public void Dispose() => _file.Dispose();
}
