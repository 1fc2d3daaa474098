using System.Numerics;
using CsCheck;
using Deeplia.Identity.Dkim.Crypto;

namespace Deeplia.Tests.Identity.Dkim.Crypto;

/// <summary>Big integers are the judge.</summary>
public sealed class EdwardsArithmeticTests
{
    private const string Seed = "0000KbDeepl1";

    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger L = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493");

    // Bytes at the edges carry far.
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte, SigningLab.OneOf<byte>(0, 0xff)).Array[32];

    private static BigInteger Field(byte[] bytes) => (Number(bytes) & (BigInteger.Pow(2, 255) - 1)) % P;

    private static BigInteger Field(FieldElement element)
    {
        var bytes = new byte[32];
        element.Write(bytes);
        return Number(bytes);
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true);

    [Fact]
    public void Products_are_right() => Gen.Select(Bytes, Bytes).Sample(
        (a, b) => Field(FieldElement.Read(a) * FieldElement.Read(b)) == Field(a) * Field(b) % P, seed: Seed, iter: 2000);

    [Fact]
    public void Squares_of_sums_are_right() => Gen.Select(Bytes, Bytes).Sample(
        (a, b) => Field((FieldElement.Read(a) + FieldElement.Read(b)).Square()) == BigInteger.ModPow(Field(a) + Field(b), 2, P), seed: Seed, iter: 2000);

    [Fact]
    public void Differences_are_right() => Gen.Select(Bytes, Bytes).Sample(
        (a, b) => Field(FieldElement.Read(a) - (FieldElement.Read(b) + FieldElement.Read(a))) == (P - Field(b)) % P, seed: Seed, iter: 2000);

    [Fact]
    public void Inverses_are_right() => Bytes.Sample(
        a => Field(FieldElement.Read(a).Invert()) == BigInteger.ModPow(Field(a), P - 2, P), seed: Seed, iter: 200);

    [Fact]
    public void Scalars_are_multiplied_and_added_right() => Gen.Select(Bytes, Bytes, Bytes).Sample(
        (a, b, c) =>
        {
            var result = new byte[32];
            EdwardsScalar.MultiplyAdd(a, b, c, result);
            return Number(result) == ((Number(a) * Number(b)) + Number(c)) % L;
        },
        seed: Seed, iter: 500);
}
