using System.IO.Compression;
using System.Runtime.InteropServices;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Mail.Attachments.Archives;

/// <summary>Undoes compression within the budget of the message; broken streams give what came before the break.</summary>
internal static class Inflater
{
    /// <summary>Raw DEFLATE (RFC 1951).</summary>
    public static byte[] Deflate(FileScan scan, ReadOnlyMemory<byte> packed, long maxBytes) =>
        Read(scan, packed, maxBytes, s => new DeflateStream(s, CompressionMode.Decompress));

    /// <summary>DEFLATE in a zlib wrapper (RFC 1950).</summary>
    public static byte[] Zlib(FileScan scan, ReadOnlyMemory<byte> packed, long maxBytes) =>
        Read(scan, packed, maxBytes, s => new ZLibStream(s, CompressionMode.Decompress));

    /// <summary>DEFLATE in a gzip wrapper (RFC 1952).</summary>
    public static byte[] Gzip(FileScan scan, ReadOnlyMemory<byte> packed, long maxBytes) =>
        Read(scan, packed, maxBytes, s => new GZipStream(s, CompressionMode.Decompress));

    private static byte[] Read(FileScan scan, ReadOnlyMemory<byte> packed, long maxBytes, Func<Stream, Stream> open)
    {
        var room = scan.Work.Allot(maxBytes);
        if (packed.IsEmpty || room == 0 || !scan.Work.Spend(packed.Length))
        {
            return [];
        }

        using var source = MemoryMarshal.TryGetArray(packed, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(packed.ToArray(), writable: false);
        using var inflated = open(source);
        var counted = new CountedOutput(scan.Work);
        try
        {
            return counted.ReadUpTo(inflated, room);
        }
        catch (InvalidDataException)
        {
            return counted.SoFar();
        }
    }

    // Pays for each piece as it comes, so that a small file that grows is stopped on the way.
    private sealed class CountedOutput(WorkBudget work)
    {
        private const int Piece = 32 * 1024;
        private byte[] _bytes = [];
        private int _count;

        public byte[] ReadUpTo(Stream stream, int maxBytes)
        {
            while (_count < maxBytes)
            {
                if (_bytes.Length == _count)
                {
                    Array.Resize(ref _bytes, (int)Math.Min(maxBytes, Math.Max(Piece, 2L * _count)));
                }

                var read = stream.Read(_bytes, _count, Math.Min(Piece, _bytes.Length - _count));
                if (read == 0 || !work.Spend((long)read * WorkBudget.InflateCost))
                {
                    break;
                }

                _count += read;
                work.Take(read);
            }

            return SoFar();
        }

        public byte[] SoFar()
        {
            Array.Resize(ref _bytes, _count);
            return _bytes;
        }
    }
}
