using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Deeplia.Server.Inputs;

/// <summary>Opens zstd (RFC 8878) and gzip (RFC 1952) streams with bounded memory.</summary>
internal static class Decompression
{
    // 128 MB, the largest window the zstd command reads by default.
    private const int MaxWindowLog = 27;

    public static bool IsCompressed(ReadOnlySpan<byte> head) => IsZstd(head) || IsGzip(head);

    public static Stream Open(Stream stream, ReadOnlySpan<byte> head)
    {
        if (!IsZstd(head))
        {
            return new GZipStream(stream, CompressionMode.Decompress);
        }

        var zstd = new DecompressionStream(stream);
        zstd.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, MaxWindowLog);
        return zstd;
    }

    private static bool IsZstd(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    private static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
}
