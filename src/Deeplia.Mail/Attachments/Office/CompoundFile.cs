using System.Text;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Office;

/// <summary>The storages and streams of an OLE compound file (MS-CFB), bounded: broken chains end, loops are noticed.</summary>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MaxEntries = 4_096;
    private const int DifatInHeader = 109;
    private const long FirstSpecial = 0xFFFFFFFA; // MS-CFB 2.1: free, end of chain and the like
    private readonly ReadOnlyMemory<byte> _file;
    private readonly WorkBudget _work;
    private readonly int _sectorShift;
    private readonly int _cutoff;
    private readonly List<long> _fatSectors = [];
    private readonly byte[] _miniFat;
    private readonly byte[] _miniStream;

    private CompoundFile(ReadOnlyMemory<byte> file, WorkBudget work)
    {
        _file = file;
        _work = work;
        var bytes = file.Span;
        _sectorShift = ByteText.U16(bytes, 30) == 12 ? 12 : 9;
        _cutoff = (int)Math.Min(ByteText.U32(bytes, 56), 65_536);
        ReadFatSectors();
        var directory = Chain(ByteText.U32(bytes, 48), MaxEntries * EntryBytes);
        _miniFat = Chain(ByteText.U32(bytes, 60), FileLimits.MaxFileBytes);
        _miniStream = directory.Length < EntryBytes ? [] : Chain(ByteText.U32(directory, 116), ByteText.U32(directory, 120));
        Entries = ReadEntries(directory);
    }

    /// <summary>Storages and streams, each with the way to it: <c>Macros/VBA/ThisDocument</c>.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; }

    /// <summary>Reads the directory.</summary>
    public static CompoundFile Read(ReadOnlyMemory<byte> file, WorkBudget work) => new(file, work);

    /// <summary>The content of a stream, up to a bound.</summary>
    public byte[] Content(CompoundEntry entry, int maxBytes = FileLimits.MaxFileBytes)
    {
        var length = Math.Min(entry.Bytes, maxBytes);
        return entry.Bytes < _cutoff ? MiniChain(entry.Start, length) : Chain(entry.Start, length);
    }

    private void ReadFatSectors()
    {
        var bytes = _file.Span;
        var most = bytes.Length >> _sectorShift;
        for (var i = 0; i < DifatInHeader && _fatSectors.Count < most; i++)
        {
            AddFatSector(ByteText.U32(bytes, 76 + (4 * i)));
        }

        var next = ByteText.U32(bytes, 68);
        var perSector = (1 << _sectorShift) / 4;
        for (var turns = 0; next < FirstSpecial && turns < most && _work.Spend(1 << _sectorShift); turns++)
        {
            var at = OffsetOf(next);
            for (var i = 0; i < perSector - 1 && _fatSectors.Count < most; i++)
            {
                AddFatSector(ByteText.U32(bytes, at + (4 * i)));
            }

            next = ByteText.U32(bytes, at + (4L * (perSector - 1)));
        }
    }

    private void AddFatSector(long sector)
    {
        if (sector < FirstSpecial && OffsetOf(sector) < _file.Length)
        {
            _fatSectors.Add(sector);
        }
    }

    private long OffsetOf(long sector) => (sector + 1) << _sectorShift;

    private long Next(long sector)
    {
        var perSector = (1 << _sectorShift) / 4;
        var index = sector / perSector;
        return index >= _fatSectors.Count
            ? FirstSpecial
            : ByteText.U32(_file.Span, OffsetOf(_fatSectors[(int)index]) + (sector % perSector * 4));
    }

    private byte[] Chain(long sector, long maxBytes)
    {
        var size = 1 << _sectorShift;
        using var content = new MemoryStream();
        for (var turns = _file.Length >> _sectorShift; turns >= 0 && sector < FirstSpecial && content.Length < maxBytes; turns--)
        {
            var piece = ByteText.Slice(_file.Span, OffsetOf(sector), Math.Min(size, maxBytes - content.Length));
            if (piece.IsEmpty || !_work.Spend(piece.Length))
            {
                break;
            }

            content.Write(piece);
            sector = Next(sector);
        }

        return content.ToArray();
    }

    // Short streams lie in a stream of their own, cut in pieces of 64 bytes (MS-CFB 2.4).
    private byte[] MiniChain(long sector, long maxBytes)
    {
        const int size = 64;
        using var content = new MemoryStream();
        for (var turns = _miniStream.Length / size; turns >= 0 && sector < FirstSpecial && content.Length < maxBytes; turns--)
        {
            var piece = ByteText.Slice(_miniStream.AsSpan(), sector * size, Math.Min(size, maxBytes - content.Length));
            if (piece.IsEmpty || !_work.Spend(piece.Length))
            {
                break;
            }

            content.Write(piece);
            sector = ((sector * 4) + 4) <= _miniFat.Length ? ByteText.U32(_miniFat, sector * 4) : FirstSpecial;
        }

        return content.ToArray();
    }

    private List<CompoundEntry> ReadEntries(byte[] directory)
    {
        var entries = new List<CompoundEntry>();
        var seen = new HashSet<long>();
        var open = new Stack<(long Index, string Folder)>();
        if (directory.Length >= HeaderBytes / 4)
        {
            open.Push((ByteText.U32(directory, 76), ""));
        }

        while (open.TryPop(out var step) && _work.Spend(EntryBytes))
        {
            var at = step.Index * EntryBytes;
            if (step.Index >= FirstSpecial || at + EntryBytes > directory.Length || !seen.Add(step.Index))
            {
                continue;
            }

            var entry = ReadEntry(directory.AsSpan((int)at, EntryBytes), step.Folder);
            entries.Add(entry);
            open.Push((ByteText.U32(directory, at + 68), step.Folder));
            open.Push((ByteText.U32(directory, at + 72), step.Folder));
            if (entry.IsStorage && entry.Path.Length < 1_000)
            {
                open.Push((ByteText.U32(directory, at + 76), entry.Path + "/"));
            }
        }

        return entries;
    }

    private static CompoundEntry ReadEntry(ReadOnlySpan<byte> entry, string folder)
    {
        var name = Encoding.Unicode.GetString(entry[..Math.Clamp((ByteText.U16(entry, 64) - 2) & ~1, 0, 62)]);
        return new CompoundEntry(folder + name, name, entry[66] == 1, ByteText.U32(entry, 116), ByteText.U32(entry, 120));
    }
}
