using System.Numerics;

namespace Deeplia.Neural.Layers;

/// <summary>Sizes of hashed tables.</summary>
internal static class PowerOfTwo
{
    public static int MaskOf(int rows) => BitOperations.IsPow2(rows)
        ? rows - 1
        : throw new ArgumentException("The number of rows of a hashed table is a power of two.", nameof(rows));
}
