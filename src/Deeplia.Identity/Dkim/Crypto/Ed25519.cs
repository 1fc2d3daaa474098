using System.Security.Cryptography;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>Ed25519 signatures (RFC 8032 §5.1). The platform has none on Linux. Signing is constant in time, verifying is not.</summary>
internal static class Ed25519
{
    public const int PublicKeySize = 32;
    public const int SeedSize = 32;
    public const int SignatureSize = 64;

    /// <summary>Verifies a signature; broken keys and signatures are false.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeySize || signature.Length != SignatureSize
            || !EdwardsScalar.IsReduced(signature[EdwardsPoint.Size..]) || !EdwardsPoint.TryRead(publicKey, out var point))
        {
            return false;
        }

        // s·B = R + k·A, so R is s·B - k·A; its encoding is unique, so the bytes are compared.
        Span<byte> k = stackalloc byte[EdwardsScalar.Size];
        HashToScalar(signature[..EdwardsPoint.Size], publicKey, message, k);
        Span<byte> expected = stackalloc byte[EdwardsPoint.Size];
        EdwardsPoint.MultiplyTwo(k, point.Negate(), signature[EdwardsPoint.Size..]).Write(expected);
        return expected.SequenceEqual(signature[..EdwardsPoint.Size]);
    }

    /// <summary>The public key of a private one.</summary>
    public static byte[] PublicKeyOf(ReadOnlySpan<byte> seed)
    {
        Span<byte> expanded = stackalloc byte[SHA512.HashSizeInBytes];
        Expand(seed, expanded);
        var key = new byte[PublicKeySize];
        EdwardsPoint.MultiplyBase(expanded[..EdwardsScalar.Size]).Write(key);
        CryptographicOperations.ZeroMemory(expanded);
        return key;
    }

    /// <summary>Signs a message.</summary>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        Span<byte> expanded = stackalloc byte[SHA512.HashSizeInBytes];
        Expand(seed, expanded);
        var secret = expanded[..EdwardsScalar.Size];
        Span<byte> publicKey = stackalloc byte[PublicKeySize];
        EdwardsPoint.MultiplyBase(secret).Write(publicKey);

        Span<byte> r = stackalloc byte[EdwardsScalar.Size];
        HashToScalar(expanded[EdwardsScalar.Size..], default, message, r);
        var signature = new byte[SignatureSize];
        EdwardsPoint.MultiplyBase(r).Write(signature);

        Span<byte> k = stackalloc byte[EdwardsScalar.Size];
        HashToScalar(signature.AsSpan(0, EdwardsPoint.Size), publicKey, message, k);
        EdwardsScalar.MultiplyAdd(k, secret, r, signature.AsSpan(EdwardsPoint.Size));
        CryptographicOperations.ZeroMemory(expanded);
        CryptographicOperations.ZeroMemory(r);
        return signature;
    }

    private static void Expand(ReadOnlySpan<byte> seed, Span<byte> expanded)
    {
        SHA512.HashData(seed, expanded);
        expanded[0] &= 0xf8;
        expanded[31] = (byte)((expanded[31] & 0x7f) | 0x40);
    }

    private static void HashToScalar(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> scalar)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        hash.AppendData(first);
        hash.AppendData(second);
        hash.AppendData(third);
        Span<byte> digest = stackalloc byte[SHA512.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        EdwardsScalar.Reduce(digest, scalar);
        CryptographicOperations.ZeroMemory(digest);
    }
}
