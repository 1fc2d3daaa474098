using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Html;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>Finds HTML mail that hides a good deal of text from its reader: words for filters, not for people.</summary>
internal sealed class HiddenTextDetector : IDetector
{
    // Real newsletters hide a menu or a tag line now and then; a filter is fed whole paragraphs.
    private const int ManyLetters = 200;
    private const int ShortestQuoted = 30;

    public DetectorCard Card { get; } = new(
        "harm.hidden",
        "Text hidden from the reader",
        Question.Harm,
        "Wittel and Wu 2004, On attacking statistical spam filters",
        DetectorCost.Text,
        ["harm.hidden.text"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Html is not { } html || html.HiddenLetters < ManyLetters || html.HiddenLetters * 2 < html.VisibleLetters)
        {
            yield break;
        }

        var run = html.HiddenText.FirstOrDefault(r => r.Text.Length >= ShortestQuoted && IsStrange(r.Reason));
        if (run is not null)
        {
            yield return Finding.Seen(
                "harm.hidden.text",
                file.Extracted.MaskCut(Deeplia.Mail.Text.FoldedText.Fold(run.Text[..Math.Min(run.Text.Length, 160)]).Original),
                ("letters", html.HiddenLetters.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static bool IsStrange(HidingReason reason) => reason is not (HidingReason.None or HidingReason.Preheader
        or HidingReason.MediaToggle or HidingReason.Comment or HidingReason.Template);
}
