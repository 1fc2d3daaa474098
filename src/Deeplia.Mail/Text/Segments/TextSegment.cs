namespace Deeplia.Mail.Text.Segments;

/// <summary>One passage of a text.</summary>
/// <param name="Kind">Whose words it is.</param>
/// <param name="Range">Where it stands in the input.</param>
public readonly record struct TextSegment(SegmentKind Kind, TextRange Range);
