namespace Deeplia.Guardian.Cues;

/// <summary>What a phrase says when it is found.</summary>
/// <param name="Kind">Its kind, such as <c>claim.camera</c>.</param>
/// <param name="Language">The language of its file.</param>
internal sealed record CueEnd(string Kind, string Language);
