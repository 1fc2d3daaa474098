using System.Collections.Immutable;
using System.Globalization;

namespace Deeplia.Guardian.Breach;

/// <summary>Counts what an import reads and what it cannot read.</summary>
internal sealed class ImportTally
{
    /// <summary>Bad lines that are named one by one.</summary>
    public const int MaxFaults = 20;

    private readonly ImmutableArray<string>.Builder _faults = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();
    private long _bad;

    public long Rows { get; private set; }

    public void CountRow() => Rows++;

    public void Note(string note)
    {
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }

    public void Reject(string file, long line, string reason)
    {
        if (_bad++ < MaxFaults)
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: {reason}"));
        }
    }

    public ImportReport ToReport() => new()
    {
        Rows = Rows, BadRows = _bad, Faults = _faults.ToImmutable(), Notes = _notes.ToImmutable(),
    };
}
