namespace Deeplia.Guardian.Threat;

/// <summary>Which words a feature stands for.</summary>
/// <param name="Index">The first word, counted from 0 in the sequence read; for a fact of structure, its number.</param>
/// <param name="Length">How many words; 0 for a fact of structure.</param>
public readonly record struct FeaturePlace(short Index, short Length)
{
    /// <summary>The place of a fact of structure.</summary>
    /// <param name="number">Its number.</param>
    public static FeaturePlace Structure(int number) => new((short)number, 0);
}
