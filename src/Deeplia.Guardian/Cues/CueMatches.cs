namespace Deeplia.Guardian.Cues;

/// <summary>All cues one lexicon saw in one text, in order of start, length, kind and language.</summary>
/// <param name="Items">The matches; at most <see cref="MaxMatches"/>.</param>
/// <param name="Truncated">True when the text had more, or was longer than <see cref="TokenizedText.MaxTokens"/>.</param>
public sealed record CueMatches(IReadOnlyList<CueMatch> Items, bool Truncated)
{
    /// <summary>Most matches kept of one text.</summary>
    public const int MaxMatches = 500;

    /// <summary>No match at all.</summary>
    public static CueMatches None { get; } = new([], Truncated: false);

    /// <summary>Says whether a kind of cue was seen.</summary>
    public bool Has(string kind) => First(kind) is not null;

    /// <summary>The earliest cue of a kind, or null.</summary>
    public CueMatch? First(string kind)
    {
        foreach (var item in Items)
        {
            if (item.Kind == kind)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The cues of one kind, in order.</summary>
    public IEnumerable<CueMatch> OfKind(string kind) => Items.Where(item => item.Kind == kind);

    /// <summary>Says whether two kinds were seen close to each other.</summary>
    /// <param name="kind">One kind.</param>
    /// <param name="other">Another kind.</param>
    /// <param name="sentences">How many sentences they may be apart: 0 the same one, 1 a neighbour.</param>
    public bool Near(string kind, string other, int sentences = 1)
    {
        // Both lists are in text order, so the nearest pair is found by walking them side by side.
        var (left, right) = (OfKind(kind).ToArray(), OfKind(other).ToArray());
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var distance = left[i].Sentence - right[j].Sentence;
            if (Math.Abs(distance) <= sentences)
            {
                return true;
            }

            _ = distance < 0 ? i++ : j++;
        }

        return false;
    }
}
