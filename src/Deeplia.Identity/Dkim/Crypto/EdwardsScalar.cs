using System.Buffers.Binary;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>Numbers modulo the order L of the base point (RFC 8032 §5.1). Constant in time.</summary>
internal static class EdwardsScalar
{
    public const int Size = 32;
    private const int Limbs = 4;

    // L = 2^252 + 27742317777372353535851937790883648493
    private static readonly ulong[] Order = [0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000];

    /// <summary>Whether 32 bytes are a number less than L; signatures with a larger one are refused (RFC 8032 §5.1.7).</summary>
    public static bool IsReduced(ReadOnlySpan<byte> bytes)
    {
        Span<ulong> value = stackalloc ulong[Limbs];
        Read(bytes, value);
        Span<ulong> difference = stackalloc ulong[Limbs];
        return Subtract(value, Order, difference) == 1;
    }

    /// <summary>Reduces 64 bytes.</summary>
    public static void Reduce(ReadOnlySpan<byte> bytes, Span<byte> result)
    {
        Span<ulong> wide = stackalloc ulong[2 * Limbs];
        Read(bytes, wide);
        Reduce(wide, result);
    }

    /// <summary>a · b + c.</summary>
    public static void MultiplyAdd(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, Span<byte> result)
    {
        Span<ulong> x = stackalloc ulong[Limbs];
        Span<ulong> y = stackalloc ulong[Limbs];
        Span<ulong> wide = stackalloc ulong[2 * Limbs];
        wide.Clear();
        Read(a, x);
        Read(b, y);
        Read(c, wide[..Limbs]);
        for (var i = 0; i < Limbs; i++)
        {
            ulong carry = 0;
            for (var j = 0; j < Limbs; j++)
            {
                var high = Math.BigMul(x[i], y[j], out var low);
                low += carry;
                high += low < carry ? 1UL : 0;
                wide[i + j] += low;
                carry = high + (wide[i + j] < low ? 1UL : 0);
            }

            for (var k = i + Limbs; k < wide.Length; k++)
            {
                wide[k] += carry;
                carry = wide[k] < carry ? 1UL : 0;
            }
        }

        Reduce(wide, result);
        x.Clear();
        y.Clear();
    }

    // Bit by bit from the top: doubled, and L taken off when it fits. Slow and simple; it runs three times a signature.
    private static void Reduce(Span<ulong> wide, Span<byte> result)
    {
        Span<ulong> rest = stackalloc ulong[Limbs];
        Span<ulong> less = stackalloc ulong[Limbs];
        rest.Clear();
        for (var bit = (wide.Length * 64) - 1; bit >= 0; bit--)
        {
            for (var i = Limbs - 1; i > 0; i--)
            {
                rest[i] = (rest[i] << 1) | (rest[i - 1] >> 63);
            }

            rest[0] = (rest[0] << 1) | ((wide[bit / 64] >> (bit % 64)) & 1);
            var keep = 0 - Subtract(rest, Order, less);
            for (var i = 0; i < Limbs; i++)
            {
                rest[i] = less[i] ^ ((rest[i] ^ less[i]) & keep);
            }
        }

        for (var i = 0; i < Limbs; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(result[(8 * i)..], rest[i]);
        }

        wide.Clear();
        rest.Clear();
        less.Clear();
    }

    // Returns the borrow: 1 when a is less than b.
    private static ulong Subtract(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result)
    {
        ulong borrow = 0;
        for (var i = 0; i < Limbs; i++)
        {
            var difference = a[i] - b[i];
            var next = (a[i] < b[i] ? 1UL : 0) | (difference < borrow ? 1UL : 0);
            result[i] = difference - borrow;
            borrow = next;
        }

        return borrow;
    }

    private static void Read(ReadOnlySpan<byte> bytes, Span<ulong> limbs)
    {
        for (var i = 0; i < limbs.Length; i++)
        {
            limbs[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * i)..]);
        }
    }
}
