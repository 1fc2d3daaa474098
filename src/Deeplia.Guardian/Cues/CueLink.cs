namespace Deeplia.Guardian.Cues;

/// <summary>A way from one place of the tree to the next that is walked, not looked up.</summary>
/// <param name="Step">What must stand in the text.</param>
/// <param name="Word">Number of the step's word; −1 for a prefix or a group.</param>
/// <param name="Node">The place reached.</param>
internal sealed record CueLink(CueStep Step, int Word, CueNode Node);
