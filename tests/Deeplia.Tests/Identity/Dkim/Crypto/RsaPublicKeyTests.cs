using System.Numerics;
using System.Security.Cryptography;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dkim.Crypto;

namespace Deeplia.Tests.Identity.Dkim.Crypto;

/// <summary>The platform's RSA is the judge.</summary>
public sealed class RsaPublicKeyTests
{
    private static readonly byte[] Hash = SHA256.HashData("a message"u8);

    [Theory]
    [InlineData(512)]
    [InlineData(520)]
    [InlineData(768)]
    [InlineData(1000)]
    [InlineData(1024)]
    [InlineData(1536)]
    [InlineData(2048)]
    [InlineData(3072)]
    public void What_the_platform_signs_verifies(int bits)
    {
        using var rsa = RSA.Create(bits);
        var key = Read(rsa.ExportSubjectPublicKeyInfo());
        Assert.Equal(bits, key.Bits);
        Assert.True(key.Verify(HashKind.Sha256, Hash, rsa.SignHash(Hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public void Many_signatures_verify_and_none_after_a_flipped_bit()
    {
        var random = new Random(8017);
        var key = Read(SigningLab.Rsa.ExportSubjectPublicKeyInfo());
        Assert.All(Enumerable.Range(0, 50), i =>
        {
            var hash = SHA256.HashData(BitConverter.GetBytes(i));
            var signature = SigningLab.Rsa.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            Assert.True(key.Verify(HashKind.Sha256, hash, signature));
            signature[random.Next(signature.Length)] ^= (byte)(1 << random.Next(8));
            Assert.False(key.Verify(HashKind.Sha256, hash, signature));
        });
    }

    [Fact]
    public void A_signature_of_another_hash_does_not_verify() => Assert.False(Read(SigningLab.Rsa.ExportSubjectPublicKeyInfo()).Verify(
        HashKind.Sha1, Hash.AsSpan(0, 20), SigningLab.Rsa.SignHash(Hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));

    [Fact]
    public void A_representative_over_the_modulus_is_refused()
    {
        var parameters = SigningLab.Rsa.ExportParameters(false);
        Assert.False(Read(SigningLab.Rsa.ExportSubjectPublicKeyInfo()).Verify(HashKind.Sha256, Hash, parameters.Modulus));
    }

    [Fact]
    public void A_signature_of_another_length_is_refused() =>
        Assert.False(Read(SigningLab.Rsa.ExportSubjectPublicKeyInfo()).Verify(HashKind.Sha256, Hash, new byte[255]));

    [Fact]
    public void Powers_are_those_of_big_integers()
    {
        var random = new Random(8017);
        Assert.All(Enumerable.Range(0, 2000), _ =>
        {
            var modulus = Limbs(random, random.Next(2, 12));
            modulus[0] |= 1;
            modulus[^1] >>= random.Next(63);
            modulus[^1] |= 1;
            var value = Limbs(random, modulus.Length);
            value[^1] %= modulus[^1];
            var exponent = (ulong)random.NextInt64() | 3;
            var expected = BigInteger.ModPow(Number(value), exponent, Number(modulus));
            Assert.Equal(expected, Number(new Montgomery(modulus).Power(value, exponent)));
        });
    }

    [Fact]
    public void Broken_keys_never_throw()
    {
        var random = new Random(8017);
        var good = SigningLab.Rsa.ExportSubjectPublicKeyInfo();
        Assert.All(Enumerable.Range(0, 3000), _ =>
        {
            var bytes = good.AsSpan(0, random.Next(3) == 0 ? random.Next(good.Length) : good.Length).ToArray();
            for (var n = random.Next(1, 5); n > 0 && bytes.Length > 0; n--)
            {
                bytes[random.Next(Math.Min(bytes.Length, random.Next(2) == 0 ? 40 : bytes.Length))] = (byte)random.Next(256);
            }

            Assert.Null(Record.Exception(() => RsaPublicKey.TryRead(bytes, out var key) && key.Verify(HashKind.Sha256, Hash, new byte[256])));
        });
    }

    [Fact]
    public void A_key_with_the_exponent_one_is_refused() => Assert.False(RsaPublicKey.TryRead(
        WithExponent([1]), out _));

    [Fact]
    public void A_key_with_a_huge_exponent_is_refused() => Assert.False(RsaPublicKey.TryRead(
        WithExponent([1, 0, 0, 0, 0, 0, 0, 0, 1]), out _));

    private static byte[] WithExponent(byte[] exponent)
    {
        var modulus = SigningLab.Rsa.ExportParameters(false).Modulus!;
        byte[] numbers = [0x02, 0x82, 0x01, 0x01, 0x00, .. modulus, 0x02, (byte)exponent.Length, .. exponent];
        return [0x30, 0x82, (byte)(numbers.Length >> 8), (byte)numbers.Length, .. numbers];
    }

    private static RsaPublicKey Read(byte[] der) => RsaPublicKey.TryRead(der, out var key) ? key : throw new InvalidOperationException("no key");

    private static ulong[] Limbs(Random random, int count)
    {
        var limbs = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            limbs[i] = random.Next(4) switch { 0 => 0, 1 => ulong.MaxValue, _ => (ulong)random.NextInt64() << 1 }; // long carries
        }

        return limbs;
    }

    private static BigInteger Number(ulong[] limbs) =>
        new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(limbs.AsSpan()), isUnsigned: true);
}
