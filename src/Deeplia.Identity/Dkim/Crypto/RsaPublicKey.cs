using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>An RSA public key that verifies PKCS #1 v1.5 signatures (RFC 8017 §8.2.2). Safe for many threads.</summary>
/// <remarks>
/// Our own arithmetic because the platform needs 100 µs to import a key that then verifies in 16 µs: in mail nearly every signature
/// brings another key. Only public values pass through here, so nothing has to be constant in time.
/// </remarks>
internal sealed class RsaPublicKey
{
    /// <summary>Largest modulus; RFC 8301 §3.2 asks for 4096 at least.</summary>
    public const int MaxBits = 8192;

    private const int MinBits = 512; // RFC 6376 §3.3.3
    private static readonly byte[] RsaEncryption = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]; // RFC 8017 §A.1

    // DigestInfo of RFC 8017 §9.2, without the digest.
    private static readonly byte[] Sha256Prefix =
        [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20];

    private static readonly byte[] Sha1Prefix = [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00, 0x04, 0x14];

    private readonly Montgomery modulus;
    private readonly ulong exponent;
    private readonly int size;

    private RsaPublicKey(ReadOnlySpan<byte> modulus, ulong exponent)
    {
        this.exponent = exponent;
        size = modulus.Length;
        Bits = (modulus.Length * 8) - BitOperations.LeadingZeroCount((uint)modulus[0]) + 24;
        this.modulus = new Montgomery(ToLimbs(modulus));
    }

    /// <summary>Length of the modulus.</summary>
    public int Bits { get; }

    /// <summary>Reads a SubjectPublicKeyInfo, as everybody publishes, or a bare RSAPublicKey, as RFC 6376 §3.6.1 says.</summary>
    public static bool TryRead(ReadOnlySpan<byte> der, [NotNullWhen(true)] out RsaPublicKey? key)
    {
        key = null;
        var outer = new DerReader(der);
        if (!outer.TryRead(DerReader.Sequence, out var content) || !outer.IsAtEnd)
        {
            return false;
        }

        var info = new DerReader(content);
        if (info.TryRead(DerReader.Sequence, out var algorithm))
        {
            var identifier = new DerReader(algorithm);
            if (!identifier.TryRead(DerReader.ObjectIdentifier, out var name) || !name.SequenceEqual(RsaEncryption)
                || !info.TryRead(DerReader.BitString, out var bits) || bits.IsEmpty || bits[0] != 0)
            {
                return false;
            }

            var inner = new DerReader(bits[1..]);
            if (!inner.TryRead(DerReader.Sequence, out content))
            {
                return false;
            }
        }

        return TryReadNumbers(content, out key);
    }

    /// <summary>Checks a signature over a digest.</summary>
    public bool Verify(HashKind kind, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != size)
        {
            return false;
        }

        var value = ToLimbs(signature);
        if (!modulus.IsReduced(value))
        {
            return false; // RFC 8017 §5.2.2: the representative is out of range
        }

        var result = modulus.Power(value, exponent);
        Span<byte> encoded = stackalloc byte[size];
        FromLimbs(result, encoded);
        return IsEncoded(encoded, kind, digest);
    }

    // EM = 00 01 FF … FF 00 DigestInfo; the whole is compared, so nothing can hide in it (RFC 8017 §8.2.2, note).
    private static bool IsEncoded(ReadOnlySpan<byte> encoded, HashKind kind, ReadOnlySpan<byte> digest)
    {
        var prefix = kind == HashKind.Sha256 ? Sha256Prefix : Sha1Prefix;
        var padding = encoded.Length - prefix.Length - digest.Length - 3;
        return padding >= 8
            && encoded[0] == 0
            && encoded[1] == 1
            && encoded.Slice(2, padding).IndexOfAnyExcept((byte)0xff) < 0
            && encoded[2 + padding] == 0
            && encoded.Slice(3 + padding, prefix.Length).SequenceEqual(prefix)
            && encoded[(3 + padding + prefix.Length)..].SequenceEqual(digest);
    }

    private static bool TryReadNumbers(ReadOnlySpan<byte> content, [NotNullWhen(true)] out RsaPublicKey? key)
    {
        key = null;
        var numbers = new DerReader(content);
        if (!numbers.TryReadPositive(out var modulus) || !numbers.TryReadPositive(out var exponent) || !numbers.IsAtEnd
            || modulus.Length is < MinBits / 8 or > MaxBits / 8 || exponent.Length > sizeof(ulong)
            || modulus[^1] % 2 == 0 || exponent[^1] % 2 == 0)
        {
            return false;
        }

        ulong e = 0;
        foreach (var b in exponent)
        {
            e = (e << 8) | b;
        }

        if (e < 3)
        {
            return false; // with 1 every signature would be its own proof
        }

        key = new RsaPublicKey(modulus, e);
        return true;
    }

    private static ulong[] ToLimbs(ReadOnlySpan<byte> bigEndian)
    {
        var limbs = new ulong[(bigEndian.Length + 7) / 8];
        for (var i = 0; i < limbs.Length; i++)
        {
            var end = bigEndian.Length - (8 * i);
            if (end >= 8)
            {
                limbs[i] = BinaryPrimitives.ReadUInt64BigEndian(bigEndian[(end - 8)..]);
                continue;
            }

            foreach (var b in bigEndian[..end])
            {
                limbs[i] = (limbs[i] << 8) | b;
            }
        }

        return limbs;
    }

    private static void FromLimbs(ReadOnlySpan<ulong> limbs, Span<byte> bigEndian)
    {
        for (var i = 0; i < bigEndian.Length; i++)
        {
            bigEndian[^(i + 1)] = (byte)(limbs[i / 8] >> (8 * (i % 8)));
        }
    }
}
