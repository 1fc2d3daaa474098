using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>Finds text that speaks to a machine that judges or sums up mail, in the letter, its file names and its hidden text.</summary>
internal sealed class MachineOrderDetector : IDetector
{
    private const string Open = "harm.machine.order";
    private const string Hidden = "harm.machine.order-hidden";

    // As much as is read of the text that is shown (HtmlWalk).
    private const int MaxHiddenChars = 200_000;
    private const int MaxNameChars = 2_000;
    private const int MinOrderChars = 12;
    private const int MaxQuoted = 100;

    public DetectorCard Card { get; } = new(
        "harm.machine",
        "Orders to the machine that reads the mail, in any of the languages of data/cues/poison",
        Question.Harm,
        "prompt injection: OWASP LLM01",
        DetectorCost.Text,
        [Open, Hidden]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var cues = PoisonCues.Lexicon.Match(file.Tokens);
        if ((InText(file, cues) ?? InNames(file, cues)) is { } open)
        {
            yield return open;
        }

        if (InHidden(file) is { } hidden)
        {
            yield return hidden;
        }
    }

    private static Finding? InText(CaseFile file, CueMatches cues)
    {
        var text = file.Tokens.Text;
        return MachineOrder.Read(cues, text) is { } order && !IsTalk(cues, text, order)
            ? Finding.Seen(Open, Passage.Around(file, order.Start, order.Length))
            : null;
    }

    private static Finding? InNames(CaseFile file, CueMatches cues)
    {
        var attachments = file.Message.Attachments;
        if (attachments.IsEmpty || cues.Has(PoisonCues.About))
        {
            return null;
        }

        var names = Join(attachments.Select(a => a.Name), "\n\n", MaxNameChars);
        return Find(file, names, ReadUnlessAbout) is { } quote ? Finding.Seen(Open, quote) : null;
    }

    private static Finding? InHidden(CaseFile file)
    {
        if (file.Message.Html is not { HiddenText.Count: > 0 } html)
        {
            return null;
        }

        // Runs are parted by the layout, not by the speaker: an order may go from one to the next. What honest mail hides every
        // day must be plain, and may speak about orders: a preheader advertises an article.
        var secret = html.HiddenText.Where(r => !Hiding.IsOrdinary(r.Reason));
        var quote = Find(file, Join(secret.Select(r => r.Text), " ", MaxHiddenChars), MachineOrder.ReadHidden)
            ?? Find(file, Join(html.HiddenText.Select(r => r.Text), " ", MaxHiddenChars), ReadUnlessAbout);
        return quote is null ? null : Finding.Seen(Hidden, quote);
    }

    private static MachineOrder? ReadUnlessAbout(CueMatches cues, string text) =>
        cues.Has(PoisonCues.About) ? null : MachineOrder.Read(cues, text);

    private static string? Find(CaseFile file, string text, Func<CueMatches, string, MachineOrder?> read)
    {
        if (text.Length < MinOrderChars)
        {
            return null;
        }

        var folded = FoldedText.Fold(text);
        return read(PoisonCues.Lexicon.Match(folded.Text), folded.Text) is { } order && !IsShown(file, folded.Text, order)
            ? Quote(file, text, read)
            : null;
    }

    // Masked as a whole and read again: a cut must not part a password from the words that give it away.
    private static string Quote(CaseFile file, string text, Func<CueMatches, string, MachineOrder?> read)
    {
        var masked = file.Extracted.Mask(text);
        var folded = FoldedText.Fold(masked);
        var order = read(PoisonCues.Lexicon.Match(folded.Text), folded.Text) ?? new MachineOrder(0, 0);
        var (start, end) = (folded.OriginalIndex(order.Start), folded.OriginalIndex(order.Start + order.Length));
        return Passage.Around(file, masked, start, Math.Min(end - start, MaxQuoted));
    }

    // What the reader sees as well was looked at where it stands, with what is said around it.
    private static bool IsShown(CaseFile file, string text, MachineOrder order) =>
        FoldedText.Fold(file.Message.Text.Visible).Text.Contains(text.AsSpan(order.Start, order.Length), StringComparison.Ordinal);

    // Articles and developers quote such orders; who gives one does not speak about it.
    private static bool IsTalk(CueMatches cues, string text, MachineOrder order) =>
        cues.Has(PoisonCues.About) || (cues.Has(PoisonCues.Talk) && IsQuoted(text, order.Start));

    private static bool IsQuoted(string text, int start)
    {
        var paragraph = text.LastIndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        var marks = 0;
        foreach (var c in text.AsSpan(paragraph, start - paragraph))
        {
            marks += c is '"' or '`' or '«' or '»' or '「' or '」' or '『' or '』' ? 1 : 0;
        }

        return marks % 2 == 1;
    }

    private static string Join(IEnumerable<string> texts, string between, int limit)
    {
        var all = new StringBuilder();
        foreach (var text in texts)
        {
            if (all.Length + text.Length > limit)
            {
                break;
            }

            all.Append(all.Length > 0 ? between : "").Append(text);
        }

        return all.ToString();
    }
}
