using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Html;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>Finds text that is in the mail and not on the screen: words for filters and other machines, not for the reader.</summary>
internal sealed class HiddenTextDetector : IDetector
{
    // Measured: marks that mail programs leave behind and empty fields stay below 100 letters; light text whose dark ground is
    // drawn by a style that was lost reaches 181 in newsletters.
    private const int FewLetters = 100;
    private const int FewColouredLetters = 200;

    // A leftover of the layout is nothing beside a long letter.
    private const int VisiblePerHidden = 20;
    private const int QuotedStart = 60;

    public DetectorCard Card { get; } = new(
        "harm.hidden",
        "Text hidden from the reader",
        Question.Harm,
        "hidden salad of words against filters; hidden instructions for reading machines",
        DetectorCost.Free,
        ["harm.hidden.text"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Html is not { HiddenLetters: >= FewLetters } html)
        {
            yield break;
        }

        var shown = new ShownText(html.VisibleText);
        var hidden = html.HiddenText.Where(r => !Hiding.IsOrdinary(r.Reason) && !shown.Repeats(r.Text)).ToArray();
        var letters = hidden.Sum(Letters);
        if (letters < FewLetters || letters * VisiblePerHidden < html.VisibleLetters)
        {
            yield break;
        }

        var hiding = hidden.GroupBy(r => Hiding.NameOf(r.Reason)).MaxBy(g => g.Sum(Letters))!.Key;
        if (hiding == Hiding.Colour && letters < FewColouredLetters)
        {
            yield break;
        }

        yield return Finding.Seen(
            "harm.hidden.text",
            Quote(file, hidden.MaxBy(Letters)!),
            ("letters", letters.ToString(CultureInfo.InvariantCulture)),
            ("hiding", hiding));
    }

    private static int Letters(HiddenRun run) => run.Text.Count(char.IsLetter);

    // Masked as a whole first: the cut must not part a password from the words that give it away.
    private static string Quote(CaseFile file, HiddenRun run)
    {
        var text = file.Extracted.Mask(run.Text);
        return Passage.Around(file, text, 0, Math.Min(QuotedStart, text.Length));
    }
}
