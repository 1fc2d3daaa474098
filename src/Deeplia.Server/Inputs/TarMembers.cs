using System.Globalization;
using System.Text;

namespace Deeplia.Server.Inputs;

/// <summary>Reads a tar archive front to back (POSIX ustar, pax path and size, GNU long names), one file in memory at a time.</summary>
/// <remarks>Own reader: every size that the archive claims is bounded before anything is reserved for it.</remarks>
internal sealed class TarMembers(Stream stream, int maxMemberBytes, int maxListBytes = 0)
{
    private const int BlockBytes = 512;
    private const int MaxExtensionBytes = 64 * 1024;

    private readonly byte[] header = new byte[BlockBytes];
    private readonly byte[] scratch = new byte[64 * 1024];
    private string? longName;
    private long? paxSize;
    private bool isSparse;

    /// <summary>Gives the regular files in order. A break in the archive is the last member.</summary>
    public IEnumerable<TarMember> Read()
    {
        while (true)
        {
            var read = stream.ReadAtLeast(header, BlockBytes, throwOnEndOfStream: false);
            if (read == 0 || (read == BlockBytes && !header.AsSpan().ContainsAnyExcept((byte)0)))
            {
                yield break;
            }

            if (read < BlockBytes || !HasGoodChecksum())
            {
                yield return new TarMember("", null, read < BlockBytes ? "is cut short" : "is broken: a header is damaged");
                yield break;
            }

            var size = ParseNumber(header.AsSpan(124, 12));
            var type = (char)header[156];
            if (type is 'x' or 'g' or 'L' or 'K')
            {
                if (!ReadExtension(type, size))
                {
                    yield return new TarMember("", null, "is broken: a long name is damaged");
                    yield break;
                }

                continue;
            }

            var member = ReadMember(type, paxSize ?? size, out var isBroken);
            longName = null;
            paxSize = null;
            isSparse = false;
            if (member is not null)
            {
                yield return member;
            }

            if (isBroken)
            {
                yield break;
            }
        }
    }

    private TarMember? ReadMember(char type, long size, out bool isBroken)
    {
        var name = longName ?? HeaderName();
        isBroken = size < 0;
        if (isBroken)
        {
            return new TarMember(name, null, "is broken: its size is damaged");
        }

        if (type is >= '1' and <= '6')
        {
            return null; // links, devices and folders carry no bytes, whatever their size says (POSIX.1-2001 ustar)
        }

        if (isSparse || type is not ('0' or '\0' or '7'))
        {
            isBroken = !Skip(Padded(size));
            var problem = isSparse || type == 'S' ? "is a sparse file, which is not read" : isBroken ? "is cut short" : null;
            return problem is null ? null : new TarMember(name, null, problem);
        }

        var isList = Path.GetFileName(name.AsSpan()) is "index.jsonl" or "labels.csv";
        if (size > (isList ? Math.Max(maxListBytes, maxMemberBytes) : maxMemberBytes))
        {
            isBroken = !Skip(Padded(size));
            return new TarMember(name, null, ReadFailure.TooLarge(new() { MaxMessageBytes = maxMemberBytes }));
        }

        var bytes = ReadBytes((int)size);
        isBroken = bytes is null || !Skip(Padded(size) - size);
        return new TarMember(name, bytes, bytes is null ? "is cut short" : null);
    }

    private bool ReadExtension(char type, long size)
    {
        if (size is < 0 or > MaxExtensionBytes || ReadBytes((int)size) is not { } bytes || !Skip(Padded(size) - size))
        {
            return false;
        }

        if (type == 'L')
        {
            longName = Text(bytes);
        }
        else if (type == 'x')
        {
            ReadPax(bytes);
        }

        return true;
    }

    private void ReadPax(ReadOnlySpan<byte> records)
    {
        // Each record: "LENGTH KEY=VALUE\n", the length counting itself (POSIX.1-2001 pax).
        while (records.IndexOf((byte)' ') is > 0 and var space
            && int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length > space + 1 && length <= records.Length)
        {
            var record = records[(space + 1)..length].TrimEnd((byte)'\n');
            if (record.StartsWith("path="u8))
            {
                longName = Text(record[5..]);
            }
            else if (record.StartsWith("size="u8)
                && long.TryParse(record[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                paxSize = size;
            }
            else if (record.StartsWith("GNU.sparse."u8))
            {
                isSparse = true;
            }

            records = records[length..];
        }
    }

    private string HeaderName()
    {
        var name = Text(header.AsSpan(0, 100));
        var prefix = header.AsSpan(257, 6).SequenceEqual("ustar\0"u8) ? Text(header.AsSpan(345, 155)) : "";
        return prefix.Length > 0 ? prefix + "/" + name : name;
    }

    private bool HasGoodChecksum()
    {
        var sum = 8 * ' ';
        for (var i = 0; i < BlockBytes; i++)
        {
            sum += i is >= 148 and < 156 ? 0 : header[i];
        }

        return ParseNumber(header.AsSpan(148, 8)) == sum;
    }

    private byte[]? ReadBytes(int size)
    {
        var bytes = new byte[size];
        return stream.ReadAtLeast(bytes, size, throwOnEndOfStream: false) == size ? bytes : null;
    }

    private bool Skip(long count)
    {
        while (count > 0)
        {
            var read = stream.Read(scratch, 0, (int)Math.Min(count, scratch.Length));
            if (read == 0)
            {
                return false;
            }

            count -= read;
        }

        return true;
    }

    private static long Padded(long size) => size > long.MaxValue - BlockBytes ? size : (size + BlockBytes - 1) / BlockBytes * BlockBytes;

    private static long ParseNumber(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
        {
            // GNU base-256; what does not fit in 63 bits is damage.
            var large = 0L;
            foreach (var octet in field[1..])
            {
                large = large > long.MaxValue >> 8 ? -1 : (large << 8) | octet;
                if (large < 0)
                {
                    return -1;
                }
            }

            return large;
        }

        var digits = field.Trim(" \0"u8);
        var number = 0L;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return -1;
            }

            number = (number * 8) + digit - '0';
        }

        return number;
    }

    private static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }
}
