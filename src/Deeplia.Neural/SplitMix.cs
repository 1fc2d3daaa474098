namespace Deeplia.Neural;

/// <summary>
/// A seeded source of chance that gives the same numbers on every machine and in every version (Steele, Lea and Flood 2014).
/// </summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
/// <remarks>Not for secrets. One thread at a time.</remarks>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>A whole number from 0 to below <paramref name="limit"/>.</summary>
    /// <param name="limit">Greater than 0.</param>
    public int Next(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>Brings a list into a random order (Fisher and Yates).</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="items">The list.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Scatters the bits of a number, so that neighbours land far apart.</summary>
    /// <param name="value">Any number.</param>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
