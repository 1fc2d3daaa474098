using System.Globalization;

namespace Deeplia.Guardian.Breach;

/// <summary>Sorts more records than fit in memory: full buffers are sorted and written as runs, and the runs merged.</summary>
/// <param name="pathPrefix">Where the runs lie; their names end in <see cref="BreachFolder.TemporaryEnding"/>.</param>
/// <param name="how">What becomes of records for the same key and breach.</param>
internal sealed class RecordSorter(string pathPrefix, Merging how) : IDisposable
{
    /// <summary>Records sorted in memory: 16 MB.</summary>
    public const int BufferRecords = 1 << 20;

    // Runs open at once, 57 KB each; more are merged first.
    private const int MaxRuns = 256;

    private readonly List<string> _runs = [];
    private LeakRecord[] _buffer = new LeakRecord[1024];
    private int _count;
    private int _number;
    private FileStream? _run;
    private LeakRecord _last;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _count == 0 && _runs.Count == 0;

    public void Add(in LeakRecord record)
    {
        if (_count == _buffer.Length)
        {
            if (_count < BufferRecords)
            {
                Array.Resize(ref _buffer, _count * 2);
            }
            else
            {
                Spill();
            }
        }

        _buffer[_count++] = record;
    }

    /// <summary>All records added so far in ascending order. To be called once, at the end.</summary>
    public IEnumerable<LeakRecord> Sorted()
    {
        Array.Sort(_buffer, 0, _count);
        _run?.Dispose();
        _run = null;
        IEnumerable<LeakRecord> rest = new ArraySegment<LeakRecord>(_buffer, 0, _count);
        return RecordMerge.Distinct(RecordMerge.Merge([.. _runs.Select(r => RecordRun.Read(r)), rest]), how);
    }

    public void Dispose()
    {
        _run?.Dispose();
        _runs.ForEach(File.Delete);
        _runs.Clear();
    }

    // A run goes on while what follows is not smaller, so a list that is sorted already makes a single run.
    private void Spill()
    {
        Array.Sort(_buffer, 0, _count);
        if (_run is null || _buffer[0] < _last)
        {
            _run?.Dispose();
            MergeRunsWhenMany();
            _run = Begin();
        }

        Write(_run, new ArraySegment<LeakRecord>(_buffer, 0, _count));
        _last = _buffer[_count - 1];
        _count = 0;
    }

    private void MergeRunsWhenMany()
    {
        if (_runs.Count < MaxRuns)
        {
            return;
        }

        var old = _runs.ToArray();
        using (var merged = Begin())
        {
            Write(merged, RecordMerge.Distinct(RecordMerge.Merge([.. old.Select(r => RecordRun.Read(r))]), how));
        }

        Array.ForEach(old, File.Delete);
        _runs.RemoveRange(0, old.Length);
    }

    private FileStream Begin()
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{pathPrefix}-{_number++}{BreachFolder.TemporaryEnding}");
        _runs.Add(path);
        return BreachFolder.Create(path);
    }

    private static void Write(FileStream run, IEnumerable<LeakRecord> records)
    {
        Span<byte> bytes = stackalloc byte[LeakRecord.Bytes];
        foreach (var record in records)
        {
            record.Write(bytes);
            run.Write(bytes);
        }
    }
}
