using System.IO.Compression;

namespace Deeplia.Identity.Bimi;

/// <summary>Unpacks gzip up to a size.</summary>
internal static class BoundedGzip
{
    /// <summary>Whether the bytes begin as gzip does (RFC 1952 §2.3.1).</summary>
    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, ..];

    /// <summary>The bytes unpacked, or themselves when they are not packed; null when they are broken or unpack to too much.</summary>
    public static byte[]? Unpack(byte[] bytes, int maxBytes)
    {
        if (!IsPacked(bytes))
        {
            return bytes.Length <= maxBytes ? bytes : null;
        }

        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[8 * 1024];
            for (var read = packed.Read(buffer); read > 0; read = packed.Read(buffer))
            {
                if (plain.Length + read > maxBytes)
                {
                    return null;
                }

                plain.Write(buffer, 0, read);
            }

            return plain.Length == 0 ? null : plain.ToArray(); // a file cut off is not reported by the stream
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
