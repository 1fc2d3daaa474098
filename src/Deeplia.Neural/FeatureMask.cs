using System.Runtime.InteropServices;

namespace Deeplia.Neural;

/// <summary>Which features a network was taught. What it never met is left out before it reads, as it was in training.</summary>
/// <remarks>One bit for the leading bits of a feature's number; a few strangers share a bit with somebody known.</remarks>
public sealed class FeatureMask
{
    /// <summary>Leading bits of a feature's number that choose its place.</summary>
    public const int Bits = 25;

    private readonly uint[] _bits = new uint[1 << (Bits - 5)];

    /// <summary>The mask as bytes, 2^22 of them.</summary>
    public Span<byte> Bytes => MemoryMarshal.AsBytes(_bits.AsSpan());

    /// <summary>Whether a feature is known.</summary>
    /// <param name="feature">The feature.</param>
    public bool Has(uint feature)
    {
        var place = feature >> (32 - Bits);
        return (_bits[place >> 5] & (1u << (int)(place & 31))) != 0;
    }

    /// <summary>Makes a feature known.</summary>
    /// <param name="feature">The feature.</param>
    public void Add(uint feature)
    {
        var place = feature >> (32 - Bits);
        _bits[place >> 5] |= 1u << (int)(place & 31);
    }

    /// <summary>The features that are known.</summary>
    /// <param name="features">Any features.</param>
    public uint[] Known(uint[] features) => Array.FindAll(features, Has);

    /// <summary>A sequence with nothing (0) in the place of what is not known.</summary>
    /// <param name="tokens">Any sequence.</param>
    public uint[] Blank(uint[] tokens) => Array.ConvertAll(tokens, t => Has(t) ? t : 0);
}
