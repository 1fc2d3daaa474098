using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Deeplia.Guardian.Breach;

/// <summary>The keys under which addresses, domains and passwords stand in the segments. Safe for several threads.</summary>
/// <param name="secret">The key of the address hashes.</param>
internal sealed class LeakKeys(byte[] secret)
{
    public ulong OfAddress(in LeakAddress address) => Keyed(address.Address);

    /// <summary>A domain has a key that no address can have.</summary>
    public ulong OfDomain(string domain) => Keyed("@" + domain);

    /// <summary>The first 64 bits of the SHA-1, which the public lists are sorted by.</summary>
    public static ulong OfPassword(ReadOnlySpan<byte> utf8)
    {
        // SHA-1 is the layout of the lists, not a protection.
#pragma warning disable CA5350
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(utf8, hash);
#pragma warning restore CA5350
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private ulong Keyed(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
