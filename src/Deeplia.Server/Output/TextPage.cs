using System.Globalization;
using System.Text;
using Deeplia.Guardian;
using Deeplia.Guardian.Explain;
using Deeplia.Guardian.Judge;

namespace Deeplia.Server.Output;

/// <summary>The page a person reads: what to do, the four answers, then the facts with quotes. 80 columns.</summary>
internal sealed class TextPage(SpokenLanguage language, Paint paint)
{
    private const int Width = 79;
    private const int MaxFacts = 14;
    private readonly PhraseBook _book = PhraseBook.Of(language);
    private readonly Narrator _narrator = new(language);

    /// <summary>The page of one examination.</summary>
    public string Format(string name, Examination e)
    {
        var page = new StringBuilder(2048);
        WriteTitle(page, name, e);
        Lines(page, PlainText.Wrap(e.Explanation.Summary, Width, "", ""), paint.Bold);
        WriteAnswer(page, "identity", e.Explanation.Identity, e.Verdict.Identity switch
        {
            IdentityStatus.Genuine or IdentityStatus.Self => paint.Good,
            IdentityStatus.Unverified or IdentityStatus.Forwarded => paint.Faint,
            IdentityStatus.Forged or IdentityStatus.Lookalike => paint.Bad,
        });
        WriteAnswer(page, "harm", e.Explanation.Harm, e.Verdict.Harm switch
        {
            HarmStatus.None => paint.Good,
            HarmStatus.Suspicious => paint.Warn,
            HarmStatus.Threat => paint.Bad,
        });
        WriteAnswer(page, "spying", e.Explanation.Spying, e.Verdict.Spying == SpyingStatus.None ? paint.Good : paint.Warn);
        WriteAnswer(page, "interest", e.Explanation.Interest, e.Verdict.Interest == InterestStatus.Unwanted ? paint.Warn : paint.Faint);
        WriteFacts(page, e);
        WriteNotChecked(page, e);
        return page.ToString();
    }

    private void WriteTitle(StringBuilder page, string name, Examination e)
    {
        var verdict = e.Verdict;
        var word = verdict.Threat is { } kind
            ? _book["threat." + ThreatNames.NameOf(kind)] : _book["class." + verdict.Class.ToString().ToLowerInvariant()];
        var sure = verdict.Unsure ? _book["page.unsure"] : verdict.Confidence.ToString("0 %", CultureInfo.InvariantCulture);
        var title = $"{word.ToUpperInvariant()} ({sure})";
        Func<string, string> colour = verdict.Class switch
        {
            MailClass.Threat => paint.Bad,
            MailClass.Spam or MailClass.Greyspam => paint.Warn,
            _ => paint.Good,
        };
        var file = Shorten(PlainText.OneLine(name), Width - title.Length - 3);
        page.Append(paint.Faint(file)).Append(" · ").AppendLine(colour(title));
    }

    private void WriteAnswer(StringBuilder page, string question, string says, Func<string, string> colour)
    {
        var label = _book["page." + question];
        page.Append("  ").Append(colour(label.PadRight(12))).AppendLine(says);
    }

    private void WriteFacts(StringBuilder page, Examination e)
    {
        var facts = e.Explanation.Facts.Where(f => _book[f.Weighed.Finding.Id].Length > 0).ToArray();
        if (facts.Length == 0)
        {
            return;
        }

        page.AppendLine().AppendLine(_book["page.facts"]);
        foreach (var (weighed, says) in facts.Take(MaxFacts))
        {
            Lines(page, PlainText.Wrap(PlainText.OneLine(says), Width, "  - ", "    "), s => s);
            if (weighed.Finding.Quote is { } quote)
            {
                var shown = e.File.Extracted.Mask(PlainText.OneLine(quote));
                // A telephone shows no link's target.
                var target = weighed.Finding["target"] is { } host ? " → " + PlainText.OneLine(host) : "";
                Lines(page, PlainText.Wrap("« " + shown + " »" + target, Width, "      ", "        "), paint.Faint);
            }
        }

        if (facts.Length > MaxFacts)
        {
            page.Append("  ").AppendLine(string.Format(CultureInfo.InvariantCulture, _book["page.more"], facts.Length - MaxFacts));
        }
    }

    private void WriteNotChecked(StringBuilder page, Examination e)
    {
        var items = string.Join(" · ", e.NotChecked.Select(_narrator.TellNotChecked));
        Lines(page.AppendLine(), PlainText.Wrap(_book["page.not-checked"] + " " + items + ".", Width, "", "  "), paint.Faint);
    }

    private static string Shorten(string text, int width) =>
        text.Length <= width ? text : "…" + text[^Math.Max(1, width - 1)..];

    private static void Lines(StringBuilder page, IEnumerable<string> lines, Func<string, string> colour)
    {
        foreach (var line in lines)
        {
            page.AppendLine(colour(line));
        }
    }
}
