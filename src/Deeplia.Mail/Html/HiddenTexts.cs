namespace Deeplia.Mail.Html;

/// <summary>Gathers text that is not seen, run by run.</summary>
internal sealed class HiddenTexts
{
    private const int MaxRuns = 200;
    private const int MaxRunChars = 2_000;
    private const int MaxPreheaderChars = 300;
    private const int PreheaderZone = 200;

    private readonly RenderedText current = new(MaxRunChars);
    private readonly List<HiddenRun> runs = [];
    private HidingReason reason;
    private bool atTop;
    private bool preheaderSeen;

    public IReadOnlyList<HiddenRun> Runs => runs;

    public HtmlLimits Limits { get; private set; }

    public int Letters { get; private set; }

    public void Add(ReadOnlySpan<char> text, HidingReason why, int visibleBefore)
    {
        if (why != reason)
        {
            End();
            reason = why;
            atTop = visibleBefore <= PreheaderZone;
        }

        var before = current.Letters;
        Span<char> kept = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (!IsFiller(c))
            {
                kept[count++] = c;
            }
        }

        current.Append(kept[..count], false);
        if (why is not (HidingReason.Comment or HidingReason.MediaToggle))
        {
            Letters += current.Letters - before;
        }
    }

    /// <summary>Parts words of two blocks.</summary>
    public void Block() => current.Append(" ", false);

    /// <summary>Ends the run that is being gathered.</summary>
    public void End()
    {
        if (reason == HidingReason.None)
        {
            return;
        }

        var letters = current.Letters;
        Limits |= current.IsFull || runs.Count == MaxRuns ? HtmlLimits.HiddenText : HtmlLimits.None;
        var text = current.Take();
        if (text.Length > 0 && runs.Count < MaxRuns)
        {
            var isPreheader = !preheaderSeen && atTop && text.Length <= MaxPreheaderChars
                && reason is not (HidingReason.Comment or HidingReason.MediaToggle or HidingReason.Template);
            preheaderSeen |= isPreheader;
            Letters -= isPreheader ? letters : 0;
            runs.Add(new HiddenRun(text, isPreheader ? HidingReason.Preheader : reason));
        }

        reason = HidingReason.None;
    }

    // Marketing mail pads the preheader with these so that no body text follows it in the list of messages.
    private static bool IsFiller(char c) => c is '\u034F' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2007' or '\u2060';
}
