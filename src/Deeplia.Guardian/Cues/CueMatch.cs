namespace Deeplia.Guardian.Cues;

/// <summary>One cue phrase seen in a text.</summary>
/// <param name="Kind">The group of the cue file the phrase stands in, for example <c>claim.camera</c>.</param>
/// <param name="Start">Offset of the first character in the folded text.</param>
/// <param name="Length">Characters from the first to the last word, gaps included.</param>
/// <param name="Language">Name of the cue file, an ISO 639-1 code.</param>
/// <param name="Sentence">Number of the sentence the phrase begins in, as <see cref="TokenizedText.Sentences"/> counts.</param>
public readonly record struct CueMatch(string Kind, int Start, int Length, string Language, int Sentence);
