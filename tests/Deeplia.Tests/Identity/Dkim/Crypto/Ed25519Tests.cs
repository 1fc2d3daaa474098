using Deeplia.Identity.Dkim.Crypto;

namespace Deeplia.Tests.Identity.Dkim.Crypto;

public sealed class Ed25519Tests
{
    private const string Abc = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";

    /// <summary>RFC 8032 §7.1: secret key, public key, message, signature.</summary>
    public static TheoryData<string, string, string, string> Vectors() => new()
    {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
        {
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            Abc,
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_public_key_is_that_of_the_rfc(string seed, string key, string message, string signature)
    {
        Assert.NotEqual(message, signature);
        Assert.Equal(key, Convert.ToHexStringLower(Ed25519.PublicKeyOf(Convert.FromHexString(seed))));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_signature_is_that_of_the_rfc(string seed, string key, string message, string signature)
    {
        Assert.NotEqual(key, seed);
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(message))));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_signature_of_the_rfc_verifies(string seed, string key, string message, string signature)
    {
        Assert.NotEqual(key, seed);
        Assert.True(Ed25519.Verify(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void No_changed_bit_verifies()
    {
        var seed = Convert.FromHexString(Vectors().First().Data.Item1);
        var key = Ed25519.PublicKeyOf(seed);
        var message = "a digest"u8.ToArray();
        var signature = Ed25519.Sign(seed, message);
        Assert.DoesNotContain(Enumerable.Range(0, 512), bit => Ed25519.Verify(key, message, Flipped(signature, bit)));
    }

    [Fact]
    public void What_is_signed_verifies()
    {
        var random = new Random(8032);
        Assert.All(Enumerable.Range(0, 100), _ =>
        {
            var seed = Bytes(random, 32);
            var message = Bytes(random, random.Next(100));
            Assert.True(Ed25519.Verify(Ed25519.PublicKeyOf(seed), message, Ed25519.Sign(seed, message)));
        });
    }

    // RFC 8032 §5.1.7: s is less than L, else every signature would have a twin.
    [Fact]
    public void A_signature_with_the_order_added_is_refused()
    {
        var signature = Convert.FromHexString(Vectors().First().Data.Item4);
        var order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        var carry = 0;
        for (var i = 0; i < 32; i++)
        {
            carry += signature[32 + i] + order[i];
            signature[32 + i] = (byte)carry;
            carry >>= 8;
        }

        Assert.False(Ed25519.Verify(Convert.FromHexString(Vectors().First().Data.Item2), [], signature));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // y = p
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")] // y = p + 1
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")] // x = 0 with a sign
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")] // no point
    public void A_key_that_is_no_point_proves_nothing(string key) =>
        Assert.False(Ed25519.Verify(Convert.FromHexString(key), [], Convert.FromHexString(Vectors().First().Data.Item4)));

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(8032);
        Assert.DoesNotContain(Enumerable.Range(0, 500), _ =>
            Ed25519.Verify(Bytes(random, random.Next(30, 34)), Bytes(random, 32), Bytes(random, random.Next(60, 66))));
    }

    private static byte[] Flipped(byte[] bytes, int bit)
    {
        var copy = (byte[])bytes.Clone();
        copy[bit / 8] ^= (byte)(1 << (bit % 8));
        return copy;
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
