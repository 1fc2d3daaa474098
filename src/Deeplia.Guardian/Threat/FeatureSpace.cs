using Deeplia.Neural;

namespace Deeplia.Guardian.Threat;

/// <summary>Numbers words: equal words in equal places get equal numbers, on every machine.</summary>
internal static class FeatureSpace
{
    // Each place has its own seed, so that "account" in a subject is not "account" in a body.
    private const ulong BodySeed = 0x1;
    private const ulong SubjectSeed = 0x5;
    private const ulong PairSeed = 0x9;
    private const ulong SenderSeed = 0xD;
    private const ulong StructureSeed = 0x11;
    private const ulong StemSeed = 0x15;
    private const ulong Prime = 0x100000001B3; // FNV-1a, 64 bits
    private const ulong Offset = 0xCBF29CE484222325;

    /// <summary>A word wherever it stands.</summary>
    public static uint Word(ReadOnlySpan<char> word) => Finish(Hash(word), BodySeed);

    /// <summary>A word of the subject.</summary>
    public static uint InSubject(uint word) => Finish(word, SubjectSeed);

    /// <summary>A word of the author's display name.</summary>
    public static uint InSender(ReadOnlySpan<char> word) => Finish(Hash(word), SenderSeed);

    /// <summary>Two words, one behind the other.</summary>
    public static uint Pair(uint first, uint second) => Finish(((ulong)first << 32) | second, PairSeed);

    /// <summary>The beginning of a long word.</summary>
    public static uint Stem(ReadOnlySpan<char> stem) => Finish(Hash(stem), StemSeed);

    /// <summary>A fact of structure, for example <c>links:3</c>.</summary>
    public static uint Structure(ReadOnlySpan<char> name) => Finish(Hash(name), StructureSeed);

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    // Zero stands for "nothing" in sequences.
    private static uint Finish(ulong hash, ulong seed) => Math.Max(1, (uint)(SplitMix.Mix(hash + (seed * Prime)) >> 32));
}
