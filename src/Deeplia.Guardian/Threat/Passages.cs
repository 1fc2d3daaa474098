namespace Deeplia.Guardian.Threat;

/// <summary>
/// Parts a long message into passages, so that a lure is read by itself too: honest words around it, pasted in or quoted, dilute what the
/// whole says and cannot dilute what a passage says.
/// </summary>
internal static class Passages
{
    /// <summary>Words of a passage.</summary>
    public const int Words = 100;

    // Passages overlap by half, so that any 50 words in a row lie within one.
    private const int Step = Words / 2;

    /// <summary>The passages of a message; none where it is no longer than one.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="whole">All of it.</param>
    /// <param name="wordFeatures">How many of its features are words; the rest, on sender and structure, goes with each passage.</param>
    /// <param name="set">Room to work in.</param>
    public static ModelInput[] Of(EncodedWords text, ModelInput whole, int wordFeatures, FeatureSet set)
    {
        var length = text.Stems.Length;
        if (length <= Words)
        {
            return [];
        }

        var passages = new ModelInput[((length - Words + Step - 1) / Step) + 1];
        for (var p = 0; p < passages.Length; p++)
        {
            var (start, end) = (p * Step, Math.Min((p * Step) + Words, length));
            set.Clear();
            text.AddTo(set, start, end);
            for (var f = wordFeatures; f < whole.Features.Length; f++)
            {
                set.Add(whole.Features[f], whole.Places[f]);
            }

            passages[p] = new ModelInput
            {
                Features = [.. set.Features], Places = [.. set.Places], Tokens = text.Stems[start..end], FirstWord = start,
            };
        }

        return passages;
    }

    /// <summary>What the strongest of some passages is lowered by, in log-odds: chance alone finds a strong one among many.</summary>
    /// <param name="count">How many passages were read.</param>
    public static double Handicap(int count) => Math.Log(count);
}
