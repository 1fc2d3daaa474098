using System.Buffers.Binary;
using System.Numerics;

namespace Deeplia.Guardian.Extract;

/// <summary>Original Keccak-256 (padding 0x01), as Ethereum and Monero use it; not the later SHA3-256.</summary>
internal static class Keccak256
{
    private const int RateBytes = 136; // 1600 - 2 * 256 bits
    private const int Rounds = 24;

    private static readonly ulong[] RoundConstants = MakeRoundConstants();

    /// <summary>Hashes the data into the first 32 bytes of <paramref name="digest"/>.</summary>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> digest)
    {
        Span<ulong> state = stackalloc ulong[25];
        Span<byte> block = stackalloc byte[RateBytes];
        state.Clear();
        while (data.Length >= RateBytes)
        {
            Absorb(state, data[..RateBytes]);
            data = data[RateBytes..];
        }

        block.Clear();
        data.CopyTo(block);
        block[data.Length] = 0x01;
        block[RateBytes - 1] |= 0x80;
        Absorb(state, block);
        for (var i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest[(i * 8)..], state[i]);
        }
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < RateBytes / 8; i++)
        {
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(i * 8)..]);
        }

        for (var round = 0; round < Rounds; round++)
        {
            Theta(state);
            RhoPi(state);
            Chi(state);
            state[0] ^= RoundConstants[round];
        }
    }

    private static void Theta(Span<ulong> a)
    {
        Span<ulong> c = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
        {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }

        for (var i = 0; i < 25; i++)
        {
            a[i] ^= c[(i + 4) % 5] ^ BitOperations.RotateLeft(c[(i + 1) % 5], 1);
        }
    }

    private static void RhoPi(Span<ulong> a)
    {
        // FIPS 202 §3.2.2: the lane walk (x, y) -> (y, 2x + 3y) with triangular rotations.
        int x = 1, y = 0;
        var moved = a[1];
        for (var t = 0; t < 24; t++)
        {
            (x, y) = (y, ((2 * x) + (3 * y)) % 5);
            var kept = a[x + (5 * y)];
            a[x + (5 * y)] = BitOperations.RotateLeft(moved, (t + 1) * (t + 2) / 2 % 64);
            moved = kept;
        }
    }

    private static void Chi(Span<ulong> a)
    {
        Span<ulong> row = stackalloc ulong[5];
        for (var y = 0; y < 25; y += 5)
        {
            a.Slice(y, 5).CopyTo(row);
            for (var x = 0; x < 5; x++)
            {
                a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }
    }

    private static ulong[] MakeRoundConstants()
    {
        // FIPS 202 §3.2.5: bits come from a linear feedback shift register.
        var constants = new ulong[Rounds];
        var register = 1;
        for (var round = 0; round < Rounds; round++)
        {
            for (var j = 0; j < 7; j++)
            {
                if ((register & 1) != 0)
                {
                    constants[round] |= 1UL << ((1 << j) - 1);
                }

                register = (register << 1) ^ ((register >> 7) * 0x171);
            }
        }

        return constants;
    }
}
