using System.Numerics;

namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>Arithmetic modulo an odd number of many limbs (P. L. Montgomery, 1985). Not constant in time: public values only.</summary>
internal sealed class Montgomery
{
    private readonly ulong[] n;
    private readonly ulong[] square; // R² mod n, where R = 2^(64 · limbs)
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
        square = SquareOfR();
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
        var start = new ulong[n.Length];
        Multiply(value, square, start, product);
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

    private ulong[] SquareOfR()
    {
        var length = n.Length;
        var product = new ulong[2 * length];
        var x = new ulong[length];
        var bits = (64 * length) - BitOperations.LeadingZeroCount(n[^1]);
        x[(bits - 1) / 64] = 1UL << ((bits - 1) % 64); // less than n, which is odd

        // Doubled up to 2^64 · R mod n: the Montgomery form of 2^64. Its power of the number of limbs is that of R.
        for (var i = bits - 1; i < 64 * (length + 1); i++)
        {
            Double(x);
        }

        var result = (ulong[])x.Clone();
        for (var bit = 30 - BitOperations.LeadingZeroCount((uint)length); bit >= 0; bit--)
        {
            Square(result, result, product);
            if (((length >> bit) & 1) == 1)
            {
                Multiply(result, x, result, product);
            }
        }

        return result;
    }

    private void Double(Span<ulong> x)
    {
        ulong carry = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var limb = x[i];
            x[i] = (limb << 1) | carry;
            carry = limb >> 63;
        }

        if (carry != 0 || !IsReduced(x))
        {
            Subtract(x, x);
        }
    }

    private void Multiply(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result, Span<ulong> product)
    {
        product.Clear();
        for (var i = 0; i < a.Length; i++)
        {
            product[i + b.Length] = AddProduct(product.Slice(i, b.Length), b, a[i]);
        }

        Reduce(product, result);
    }

    // Each pair of limbs once, doubled, and the squares of the limbs: three quarters of the work of a product.
    private void Square(ReadOnlySpan<ulong> a, Span<ulong> result, Span<ulong> product)
    {
        product.Clear();
        for (var i = 0; i < a.Length - 1; i++)
        {
            var above = a[(i + 1)..];
            product[i + a.Length] = AddProduct(product.Slice((2 * i) + 1, above.Length), above, a[i]);
        }

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

        Reduce(product, result);
    }

    // Divides the product by R modulo n.
    private void Reduce(Span<ulong> product, Span<ulong> result)
    {
        var length = n.Length;
        ulong carry = 0;
        for (var i = 0; i < length; i++)
        {
            var high = AddProduct(product.Slice(i, length), n, product[i] * inverse);
            product[i + length] = AddWithCarry(product[i + length], high, ref carry);
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

    // The hot loop: to += from · factor; returns the limb carried out.
    private static ulong AddProduct(Span<ulong> to, ReadOnlySpan<ulong> from, ulong factor)
    {
        ulong carry = 0;
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            var high = Math.BigMul(from[i], factor, out var low);
            low += carry;
            high += low < carry ? 1UL : 0;
            var sum = to[i] + low;
            carry = high + (sum < low ? 1UL : 0);
            to[i] = sum;
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
