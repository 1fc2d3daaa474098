using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Deeplia.Neural;

/// <summary>The few loops in which all the time goes.</summary>
/// <remarks>
/// The lanes are eight wide on every machine and products are rounded before they are added, so that the same numbers come
/// out bit for bit whatever the processor offers. TensorPrimitives takes the widest lanes there are, which changes sums.
/// </remarks>
internal static class Kernels
{
    private const int Lanes = 8;

    /// <summary>The sum of products.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var sum = Vector256<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Lanes; i += Lanes)
        {
            sum += Load(ref x, i) * Load(ref y, i);
        }

        var rest = Vector256.Sum(sum);
        for (; i < a.Length; i++)
        {
            rest += a[i] * b[i];
        }

        return rest;
    }

    /// <summary>Four sums of products with one common factor; rows of <paramref name="rows"/> lie one after the other.</summary>
    /// <param name="a">The common factor.</param>
    /// <param name="rows">Four rows, each as long as <paramref name="a"/>, whose length is a multiple of eight.</param>
    /// <param name="sums">Receives the four sums.</param>
    public static void Dot4(ReadOnlySpan<float> a, ReadOnlySpan<float> rows, Span<float> sums)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var w = ref MemoryMarshal.GetReference(rows);
        var (s0, s1, s2, s3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i <= a.Length - Lanes; i += Lanes)
        {
            var value = Load(ref x, i);
            s0 += value * Load(ref w, i);
            s1 += value * Load(ref w, i + a.Length);
            s2 += value * Load(ref w, i + (2 * a.Length));
            s3 += value * Load(ref w, i + (3 * a.Length));
        }

        sums[0] = Vector256.Sum(s0);
        sums[1] = Vector256.Sum(s1);
        sums[2] = Vector256.Sum(s2);
        sums[3] = Vector256.Sum(s3);
    }

    /// <summary>Adds a multiple of one vector to another.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        ref var x = ref MemoryMarshal.GetReference(target);
        ref var y = ref MemoryMarshal.GetReference(source);
        var i = 0;
        for (; i <= target.Length - Lanes; i += Lanes)
        {
            (Load(ref x, i) + (Load(ref y, i) * factor)).StoreUnsafe(ref x, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    /// <summary>The logistic function.</summary>
    public static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float start, int index) => Vector256.LoadUnsafe(ref start, (nuint)index);
}
