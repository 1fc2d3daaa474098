using System.Buffers.Binary;
using System.Text;

namespace Deeplia.Tests.Mail.Attachments.Making;

/// <summary>Writes small OLE compound files (MS-CFB, version 3): short streams in the mini stream, long ones in sectors.</summary>
internal sealed class CompoundWriter
{
    private const int Sector = 512;
    private const int MiniSector = 64;
    private const int Cutoff = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint FatMark = 0xFFFFFFFD;
    private readonly List<(string Path, byte[]? Content)> _entries = [];

    /// <summary>Adds a stream; storages on the way are added with it.</summary>
    public CompoundWriter Add(string path, byte[] content)
    {
        var steps = path.Split('/');
        for (var i = 1; i < steps.Length; i++)
        {
            var folder = string.Join('/', steps.Take(i));
            if (_entries.TrueForAll(e => e.Path != folder))
            {
                _entries.Add((folder, null));
            }
        }

        _entries.Add((path, content));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var sectors = new List<byte[]>();
        var fat = new List<uint>();
        var starts = new Dictionary<string, (uint Start, int Length)>(StringComparer.Ordinal);
        var (mini, miniFat) = (new List<byte[]>(), new List<uint>());
        foreach (var (path, content) in _entries.Where(e => e.Content is not null))
        {
            starts[path] = (content!.Length < Cutoff ? Put(mini, miniFat, content, MiniSector) : Put(sectors, fat, content), content.Length);
        }

        byte[] miniStream = [.. mini.SelectMany(m => m)];
        starts[""] = (Put(sectors, fat, miniStream), miniStream.Length);
        var miniFatStart = Put(sectors, fat, [.. miniFat.SelectMany(BitConverter.GetBytes)]);
        var directoryStart = Put(sectors, fat, Directory(starts));
        var fatStart = (uint)sectors.Count;
        var fatSectors = (sectors.Count + (Sector / 4) - 2) / ((Sector / 4) - 1);
        fat.AddRange(Enumerable.Repeat(FatMark, fatSectors));
        fat.AddRange(Enumerable.Repeat(Free, (fatSectors * Sector / 4) - fat.Count));
        sectors.AddRange(fat.SelectMany(BitConverter.GetBytes).Chunk(Sector));
        return [.. Header(directoryStart, (fatStart, fatSectors), miniFatStart), .. sectors.SelectMany(s => s)];
    }

    private static uint Put(List<byte[]> sectors, List<uint> fat, byte[] content, int size = Sector)
    {
        if (content.Length == 0)
        {
            return End;
        }

        var start = (uint)sectors.Count;
        foreach (var piece in content.Chunk(size))
        {
            sectors.Add([.. piece, .. new byte[size - piece.Length]]);
            fat.Add((uint)sectors.Count);
        }

        fat[^1] = End;
        return start;
    }

    private static byte[] Header(uint directory, (uint Start, int Count) fat, uint miniFat)
    {
        var header = new byte[Sector];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        Write16(header, 24, 0x3E);
        Write16(header, 26, 3);
        Write16(header, 28, 0xFFFE);
        Write16(header, 30, 9);
        Write16(header, 32, 6);
        Write32(header, 44, (uint)fat.Count);
        Write32(header, 48, directory);
        Write32(header, 56, Cutoff);
        Write32(header, 60, miniFat);
        Write32(header, 64, miniFat == End ? 0u : 1u);
        Write32(header, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Write32(header, 76 + (i * 4), i < fat.Count ? fat.Start + (uint)i : Free);
        }

        return header;
    }

    // Each folder's children hang on one another by their right sides.
    private byte[] Directory(Dictionary<string, (uint Start, int Length)> starts)
    {
        var bytes = new List<byte>(Entry("Root Entry", 5, ChildOf(""), Free, starts[""]));
        foreach (var (path, content) in _entries)
        {
            var folder = FolderOf(path);
            var next = _entries.FindIndex(_entries.FindIndex(e => e.Path == path) + 1, e => FolderOf(e.Path) == folder);
            bytes.AddRange(Entry(
                path[(path.LastIndexOf('/') + 1)..], (byte)(content is null ? 1 : 2), content is null ? ChildOf(path) : Free,
                next < 0 ? Free : (uint)next + 1, content is null ? (0, 0) : starts[path]));
        }

        return [.. bytes];
    }

    private uint ChildOf(string folder) =>
        _entries.FindIndex(e => FolderOf(e.Path) == folder) is >= 0 and var child ? (uint)child + 1 : Free;

    private static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    private static byte[] Entry(string name, byte type, uint child, uint right, (uint Start, int Length) stream)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        Write16(entry, 64, (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        Write32(entry, 68, Free);
        Write32(entry, 72, right);
        Write32(entry, 76, child);
        Write32(entry, 116, stream.Start);
        Write32(entry, 120, (uint)stream.Length);
        return entry;
    }

    private static void Write16(byte[] bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

    private static void Write32(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
