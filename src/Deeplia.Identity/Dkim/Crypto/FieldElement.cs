using System.Buffers.Binary;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>A number modulo p = 2^255 - 19 in five limbs of 51 bits (RFC 7748 §4.1). Constant in time.</summary>
/// <remarks>Limbs stay under 2^52 after a product or difference and under 2^53 after a sum, so that a product fits into 128 bits.</remarks>
internal readonly struct FieldElement
{
    private const ulong Mask = (1UL << 51) - 1;

    // 16 · p: larger than any limb that is taken from it.
    private const ulong Sixteen0 = 16 * (Mask - 18);
    private const ulong Sixteen = 16 * Mask;

    private readonly ulong a0;
    private readonly ulong a1;
    private readonly ulong a2;
    private readonly ulong a3;
    private readonly ulong a4;

    public FieldElement(ulong small)
        : this(small, 0, 0, 0, 0)
    {
    }

    private FieldElement(ulong a0, ulong a1, ulong a2, ulong a3, ulong a4) =>
        (this.a0, this.a1, this.a2, this.a3, this.a4) = (a0, a1, a2, a3, a4);

    public static FieldElement Zero { get; }

    public static FieldElement One { get; } = new(1);

    public bool IsNegative => (Canonical().a0 & 1) == 1;

    public static FieldElement operator +(FieldElement a, FieldElement b) =>
        new(a.a0 + b.a0, a.a1 + b.a1, a.a2 + b.a2, a.a3 + b.a3, a.a4 + b.a4);

    public static FieldElement operator -(FieldElement a, FieldElement b) => Carry(
        a.a0 + Sixteen0 - b.a0, a.a1 + Sixteen - b.a1, a.a2 + Sixteen - b.a2, a.a3 + Sixteen - b.a3, a.a4 + Sixteen - b.a4);

    public static FieldElement operator *(FieldElement a, FieldElement b)
    {
        // 2^255 = 19, so what runs over the top comes back nineteenfold.
        var (c1, c2, c3, c4) = (19 * b.a1, 19 * b.a2, 19 * b.a3, 19 * b.a4);
        var r0 = default(Sum).Add(a.a0, b.a0).Add(a.a1, c4).Add(a.a2, c3).Add(a.a3, c2).Add(a.a4, c1);
        var r1 = default(Sum).Add(a.a0, b.a1).Add(a.a1, b.a0).Add(a.a2, c4).Add(a.a3, c3).Add(a.a4, c2);
        var r2 = default(Sum).Add(a.a0, b.a2).Add(a.a1, b.a1).Add(a.a2, b.a0).Add(a.a3, c4).Add(a.a4, c3);
        var r3 = default(Sum).Add(a.a0, b.a3).Add(a.a1, b.a2).Add(a.a2, b.a1).Add(a.a3, b.a0).Add(a.a4, c4);
        var r4 = default(Sum).Add(a.a0, b.a4).Add(a.a1, b.a3).Add(a.a2, b.a2).Add(a.a3, b.a1).Add(a.a4, b.a0);
        return Carry(r0, r1, r2, r3, r4);
    }

    public FieldElement Square()
    {
        var (d0, d1) = (2 * a0, 2 * a1);
        var (c3, c4) = (19 * a3, 19 * a4);
        var r0 = default(Sum).Add(a0, a0).Add(d1, c4).Add(2 * a2, c3);
        var r1 = default(Sum).Add(d0, a1).Add(2 * a2, c4).Add(a3, c3);
        var r2 = default(Sum).Add(d0, a2).Add(a1, a1).Add(2 * a3, c4);
        var r3 = default(Sum).Add(d0, a3).Add(d1, a2).Add(a4, c4);
        var r4 = default(Sum).Add(d0, a4).Add(d1, a3).Add(a2, a2);
        return Carry(r0, r1, r2, r3, r4);
    }

    /// <summary>The inverse, a^(p-2); zero stays zero.</summary>
    public FieldElement Invert() => Power250(out var eleven).SquareTimes(5) * eleven;

    /// <summary>a^((p-5)/8), the heart of a square root (RFC 8032 §5.1.3).</summary>
    public FieldElement PowerP58() => Power250(out _).SquareTimes(2) * this;

    /// <summary>One of two elements, chosen without a branch.</summary>
    public static FieldElement Select(bool first, FieldElement a, FieldElement b)
    {
        var mask = 0 - (first ? 1UL : 0);
        return new(Pick(a.a0, b.a0), Pick(a.a1, b.a1), Pick(a.a2, b.a2), Pick(a.a3, b.a3), Pick(a.a4, b.a4));

        ulong Pick(ulong x, ulong y) => y ^ ((x ^ y) & mask);
    }

    public bool IsSame(FieldElement other)
    {
        Span<byte> mine = stackalloc byte[32];
        Span<byte> yours = stackalloc byte[32];
        Write(mine);
        other.Write(yours);
        return mine.SequenceEqual(yours);
    }

    /// <summary>Reads 255 bits, little-endian; the top bit is left out.</summary>
    public static FieldElement Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes) & Mask,
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[6..]) >> 3) & Mask,
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[12..]) >> 6) & Mask,
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[19..]) >> 1) & Mask,
        (BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]) >> 12) & Mask);

    /// <summary>Writes the one number under p, little-endian.</summary>
    public void Write(Span<byte> bytes)
    {
        var c = Canonical();
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, c.a0 | (c.a1 << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (c.a1 >> 13) | (c.a2 << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (c.a2 >> 26) | (c.a3 << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (c.a3 >> 39) | (c.a4 << 12));
    }

    // a^(2^250 - 1), the chain of D. J. Bernstein, "Curve25519" (2006); a^11 falls out of it.
    private FieldElement Power250(out FieldElement eleven)
    {
        var two = Square();
        var nine = this * two.SquareTimes(2);
        eleven = two * nine;
        var p5 = nine * eleven.Square();
        var p10 = p5 * p5.SquareTimes(5);
        var p20 = p10 * p10.SquareTimes(10);
        var p40 = p20 * p20.SquareTimes(20);
        var p50 = p10 * p40.SquareTimes(10);
        var p100 = p50 * p50.SquareTimes(50);
        var p200 = p100 * p100.SquareTimes(100);
        return p50 * p200.SquareTimes(50);
    }

    private FieldElement SquareTimes(int times)
    {
        var result = this;
        for (; times > 0; times--)
        {
            result = result.Square();
        }

        return result;
    }

    private FieldElement Canonical()
    {
        var c = Carry(a0, a1, a2, a3, a4);
        c = Carry(c.a0, c.a1, c.a2, c.a3, c.a4); // under 2p now

        // The quotient by p is 1 exactly when adding 19 runs over 2^255.
        var q = (c.a0 + 19) >> 51;
        q = (c.a1 + q) >> 51;
        q = (c.a2 + q) >> 51;
        q = (c.a3 + q) >> 51;
        q = (c.a4 + q) >> 51;
        var b0 = c.a0 + (19 * q);
        var b1 = c.a1 + (b0 >> 51);
        var b2 = c.a2 + (b1 >> 51);
        var b3 = c.a3 + (b2 >> 51);
        var b4 = c.a4 + (b3 >> 51);
        return new(b0 & Mask, b1 & Mask, b2 & Mask, b3 & Mask, b4 & Mask);
    }

    private static FieldElement Carry(ulong r0, ulong r1, ulong r2, ulong r3, ulong r4) => new(
        (r0 & Mask) + (19 * (r4 >> 51)),
        (r1 & Mask) + (r0 >> 51),
        (r2 & Mask) + (r1 >> 51),
        (r3 & Mask) + (r2 >> 51),
        (r4 & Mask) + (r3 >> 51));

    private static FieldElement Carry(Sum r0, Sum r1, Sum r2, Sum r3, Sum r4)
    {
        r1 = r1.Add(r0.Upper);
        r2 = r2.Add(r1.Upper);
        r3 = r3.Add(r2.Upper);
        r4 = r4.Add(r3.Upper);
        var low = (r0.Low & Mask) + (19 * r4.Upper);
        return new(low & Mask, (r1.Low & Mask) + (low >> 51), r2.Low & Mask, r3.Low & Mask, r4.Low & Mask);
    }

    /// <summary>128 bits that products are added to.</summary>
    private readonly struct Sum(ulong low, ulong high)
    {
        public ulong Low => low;

        /// <summary>All above the lowest 51 bits.</summary>
        public ulong Upper => (low >> 51) | (high << 13);

        public Sum Add(ulong a, ulong b)
        {
            var upper = Math.BigMul(a, b, out var lower);
            var sum = low + lower;
            return new(sum, high + upper + (sum < lower ? 1UL : 0));
        }

        public Sum Add(ulong a)
        {
            var sum = low + a;
            return new(sum, high + (sum < a ? 1UL : 0));
        }
    }
}
