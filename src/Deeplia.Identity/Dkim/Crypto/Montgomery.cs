using System.Numerics;
using System.Runtime.CompilerServices;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>Arithmetic modulo an odd number of many limbs (P. L. Montgomery, 1985). Not constant in time: public values only.</summary>
internal sealed class Montgomery
{
    private readonly ulong[] n;
    private readonly ulong inverse; // -1/n mod 2^64

    public Montgomery(ulong[] modulus)
    {
        n = modulus;
        var x = n[0]; // right to 3 bits; each step doubles them
        for (var i = 0; i < 5; i++)
        {
            x *= 2 - (n[0] * x);
        }

        inverse = 0 - x;
    }

    /// <summary>Whether a number is less than the modulus.</summary>
    public bool IsReduced(ReadOnlySpan<ulong> value)
    {
        for (var i = n.Length - 1; i >= 0; i--)
        {
            if (value[i] != n[i])
            {
                return value[i] < n[i];
            }
        }

        return false;
    }

    /// <summary>A power of a number less than the modulus; the exponent is odd and at least 3.</summary>
    public ulong[] Power(ulong[] value, ulong exponent)
    {
        var product = new ulong[2 * n.Length];
        var result = new ulong[n.Length];
        var start = ToForm(value);
        start.CopyTo(result, 0);
        for (var bit = 62 - BitOperations.LeadingZeroCount(exponent); bit > 0; bit--)
        {
            Square(result, result, product);
            if (((exponent >> bit) & 1) == 1)
            {
                Multiply(result, start, result, product);
            }
        }

        // The last factor is taken outside Montgomery form, which brings the result out of it.
        Square(result, result, product);
        Multiply(result, value, result, product);
        return result;
    }

    // value · R mod n, where R = 2^(64 · limbs): a long division that brings in a zero limb at a time (Knuth, TAOCP 4.3.1, D).
    private ulong[] ToForm(ReadOnlySpan<ulong> value)
    {
        var length = n.Length;
        var shift = BitOperations.LeadingZeroCount(n[^1]);
        var divisor = ShiftLeft(n, shift);
        var rest = ShiftLeft(value, shift);
        for (var i = 0; i < length; i++)
        {
            var top = rest[length - 1];
            var quotient = top >= divisor[length - 1]
                ? ulong.MaxValue
                : (ulong)(new UInt128(top, rest[length - 2]) / divisor[length - 1]);
            rest.AsSpan(0, length - 1).CopyTo(rest.AsSpan(1));
            rest[0] = 0;
            top -= SubtractProduct(rest, divisor, quotient);
            while (top != 0)
            {
                top += Add(rest, divisor); // the guess was one or two too high
            }
        }

        for (var i = 0; i < length; i++)
        {
            rest[i] = (rest[i] >> shift) | (i + 1 < length && shift > 0 ? rest[i + 1] << (64 - shift) : 0);
        }

        return rest;
    }

    private static ulong[] ShiftLeft(ReadOnlySpan<ulong> value, int shift)
    {
        var result = new ulong[value.Length];
        for (var i = 0; i < value.Length; i++)
        {
            result[i] = (value[i] << shift) | (i > 0 && shift > 0 ? value[i - 1] >> (64 - shift) : 0);
        }

        return result;
    }

    private void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result, Span<ulong> product)
    {
        product.Clear();
        var length = b.Length;
        for (var i = 0; i < length; i += 2)
        {
            var (first, second) = AddProducts(product.Slice(i, length), b, a[i], i + 1 < length ? a[i + 1] : 0, 0);
            product[i + length] = first;
            if (i + 1 < length)
            {
                product[i + length + 1] = second;
            }
        }

        Reduce(product, result);
    }

    // Each pair of limbs once, doubled, and the squares of the limbs: three quarters of the work of a product.
    private void Square(ReadOnlySpan<ulong> a, Span<ulong> result, Span<ulong> product)
    {
        product.Clear();
        for (var i = 0; i + 1 < a.Length; i += 2)
        {
            ulong carry = 0;
            var high = Math.BigMul(a[i], a[i + 1], out var low);
            product[(2 * i) + 1] = Accumulate(product[(2 * i) + 1], low, high, ref carry);
            var above = a[(i + 2)..];
            var to = product.Slice((2 * i) + 2, above.Length);
            (product[i + a.Length], product[i + a.Length + 1]) = AddProducts(to, above, a[i], a[i + 1], carry);
        }

        DoubleAndAddSquares(a, product);
        Reduce(product, result);
    }

    private static void DoubleAndAddSquares(ReadOnlySpan<ulong> a, Span<ulong> product)
    {
        ulong shifted = 0;
        ulong carry = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var high = Math.BigMul(a[i], a[i], out var low);
            var pair = product.Slice(2 * i, 2);
            var (p0, p1) = (pair[0], pair[1]);
            pair[0] = AddWithCarry((p0 << 1) | shifted, low, ref carry);
            pair[1] = AddWithCarry((p1 << 1) | (p0 >> 63), high, ref carry);
            shifted = p1 >> 63;
        }
    }

    // Divides the product by R modulo n: multiples of n are added that clear its lower half, two limbs at a time.
    private void Reduce(Span<ulong> product, Span<ulong> result)
    {
        var length = n.Length;
        ulong carry = 0;
        for (var i = 0; i < length; i += 2)
        {
            var isPair = i + 1 < length;
            var q0 = product[i] * inverse;
            ulong q1 = 0;
            if (isPair)
            {
                // The second limb as the first multiple leaves it; that one makes the first limb 0, with a carry unless it was.
                var high = Math.BigMul(q0, n[0], out _);
                q1 = (product[i + 1] + (q0 * n[1]) + high + (product[i] == 0 ? 0 : 1UL)) * inverse;
            }

            var (first, second) = AddProducts(product.Slice(i, length), n, q0, q1, 0);
            product[i + length] = AddWithCarry(product[i + length], first, ref carry);
            if (isPair)
            {
                product[i + length + 1] = AddWithCarry(product[i + length + 1], second, ref carry);
            }
        }

        var upper = product[length..];
        if (carry != 0 || !IsReduced(upper))
        {
            Subtract(upper, result);
        }
        else
        {
            upper.CopyTo(result);
        }
    }

    private void Subtract(ReadOnlySpan<ulong> a, Span<ulong> result)
    {
        ulong borrow = 0;
        for (var i = 0; i < n.Length; i++)
        {
            var difference = a[i] - n[i];
            var next = (a[i] < n[i] ? 1UL : 0) | (difference < borrow ? 1UL : 0);
            result[i] = difference - borrow;
            borrow = next;
        }
    }

    // The hot loop: to += from · (f0 + f1 · 2^64) + carry, with the two limbs that run over the end.
    // Two factors at once take 1.0 ns a product, one factor at a time took 1.9, unrolled by four 1.25.
    private static (ulong First, ulong Second) AddProducts(
        Span<ulong> to, ReadOnlySpan<ulong> from, ulong f0, ulong f1, ulong carry)
    {
        ulong carry1 = 0;
        ulong previous = 0;
        while (from.Length >= 2 && to.Length >= 2)
        {
            var (x0, x1) = (from[0], from[1]);
            var h0 = Math.BigMul(x0, f0, out var l0);
            var g0 = Math.BigMul(previous, f1, out var k0);
            var h1 = Math.BigMul(x1, f0, out var l1);
            var g1 = Math.BigMul(x0, f1, out var k1);
            to[0] = Accumulate(Accumulate(to[0], l0, h0, ref carry), k0, g0, ref carry1);
            to[1] = Accumulate(Accumulate(to[1], l1, h1, ref carry), k1, g1, ref carry1);
            previous = x1;
            to = to[2..];
            from = from[2..];
        }

        if (from.Length == 1)
        {
            var h = Math.BigMul(from[0], f0, out var l);
            var g = Math.BigMul(previous, f1, out var k);
            to[0] = Accumulate(Accumulate(to[0], l, h, ref carry), k, g, ref carry1);
            previous = from[0];
        }

        var last = Math.BigMul(previous, f1, out var low);
        var first = Accumulate(low, carry, last, ref carry1);
        return (first, carry1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Accumulate(ulong limb, ulong low, ulong high, ref ulong carry)
    {
        var sum = limb + low;
        high += sum < low ? 1UL : 0;
        sum += carry;
        carry = high + (sum < carry ? 1UL : 0);
        return sum;
    }

    private static ulong SubtractProduct(Span<ulong> from, ReadOnlySpan<ulong> value, ulong factor)
    {
        ulong borrow = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var high = Math.BigMul(value[i], factor, out var low);
            low += borrow;
            borrow = high + (low < borrow ? 1UL : 0) + (from[i] < low ? 1UL : 0);
            from[i] -= low;
        }

        return borrow;
    }

    private static ulong Add(Span<ulong> to, ReadOnlySpan<ulong> value)
    {
        ulong carry = 0;
        for (var i = 0; i < value.Length; i++)
        {
            to[i] = AddWithCarry(to[i], value[i], ref carry);
        }

        return carry;
    }

    private static ulong AddWithCarry(ulong a, ulong b, ref ulong carry)
    {
        var sum = a + b;
        var total = sum + carry;
        carry = (sum < a ? 1UL : 0) | (total < sum ? 1UL : 0);
        return total;
    }
}
