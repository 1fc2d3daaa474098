using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Deeplia.Identity.Dkim;

/// <summary>Digests by their kind.</summary>
internal static class Digest
{
    public static HashAlgorithmName NameOf(HashKind kind) => kind switch
    {
        HashKind.Sha256 => HashAlgorithmName.SHA256,
        HashKind.Sha1 => HashAlgorithmName.SHA1,
    };

    public static int LengthOf(HashKind kind) => kind switch
    {
        HashKind.Sha256 => SHA256.HashSizeInBytes,
        HashKind.Sha1 => SHA1.HashSizeInBytes,
    };

    [SuppressMessage("Security", "CA5350", Justification = "Old signatures name it; they pass only when the owner asks for it.")]
    public static byte[] Of(HashKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        HashKind.Sha256 => SHA256.HashData(bytes),
        HashKind.Sha1 => SHA1.HashData(bytes),
    };
}
