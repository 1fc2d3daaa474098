namespace Deeplia.Guardian.Cues;

/// <summary>One word of a phrase with the gap that may stand before it; a group of single words is one step with options.</summary>
/// <remarks>A class, like the links and ends of the tree: lists of references need no code made at start-up.</remarks>
/// <param name="Word">The word; for a group its options joined by bars, which no word holds.</param>
/// <param name="IsPrefix">Whether any word that begins so will do.</param>
/// <param name="MaxGap">Words that may stand before it.</param>
/// <param name="Options">The words of a group; null for a single word.</param>
internal sealed record CueStep(string Word, bool IsPrefix, int MaxGap, CueStepOptions? Options = null);
