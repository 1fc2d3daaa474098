namespace Deeplia.Mail.Text.Segments;

/// <summary>A message text parted into the sender's own words and what is not theirs.</summary>
public sealed record TextSegments
{
    /// <summary>The sender's own words.</summary>
    public required string Own { get; init; }

    /// <summary>Earlier mail.</summary>
    public required string Quoted { get; init; }

    /// <summary>Signatures.</summary>
    public required string Signature { get; init; }

    /// <summary>Mail passed on.</summary>
    public required string Forwarded { get; init; }

    /// <summary>A legal notice, if there is one.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>All passages in order; disjoint, and together the whole input.</summary>
    public required IReadOnlyList<TextSegment> Ranges { get; init; }

    /// <summary>Passages that own text shows as an example: the article about a fraud quotes the fraud.</summary>
    public required IReadOnlyList<TextRange> ExampleRanges { get; init; }

    /// <summary>Letters of <see cref="Own"/>. Few of them under a quotation that nothing introduces may be a letter in disguise.</summary>
    public int OwnLetters { get; init; }

    /// <summary>Letters of <see cref="Quoted"/> and <see cref="Forwarded"/>.</summary>
    public int QuotedLetters { get; init; }

    /// <summary>A line says whose words are quoted ("On … wrote:", a header block, "Original Message").</summary>
    public bool HasIntroduction { get; init; }

    /// <summary>More than three letters in four are quoted or forwarded.</summary>
    public bool IsMostlyQuoted => QuotedLetters > 3 * OwnLetters;

    /// <summary>Mail is passed on in it.</summary>
    public bool IsForward => Forwarded.Length > 0;

    /// <summary>Parts a text. Never throws; linear time.</summary>
    /// <param name="text">Plain visible text.</param>
    /// <param name="marked">Passages already marked as quotations, for example <c>HtmlView.QuotedRanges</c>; in order.</param>
    public static TextSegments Split(string text, IReadOnlyList<TextRange>? marked = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SegmentSplitter(text, marked ?? []).Split();
    }
}
