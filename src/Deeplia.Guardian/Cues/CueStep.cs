namespace Deeplia.Guardian.Cues;

/// <summary>One word of a phrase with the gap that may stand before it; a group of single words is one step with options.</summary>
/// <param name="Word">The word; for a group its options joined by bars, which no word holds.</param>
/// <param name="IsPrefix">Whether any word that begins so will do.</param>
/// <param name="MaxGap">Words that may stand before it.</param>
/// <param name="Options">The words of a group; null for a single word.</param>
internal readonly record struct CueStep(string Word, bool IsPrefix, int MaxGap, CueStepOptions? Options = null);
