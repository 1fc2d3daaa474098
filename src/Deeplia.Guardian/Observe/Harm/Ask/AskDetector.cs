using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Harm.Link;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>Names what a letter asks its reader to do with money, and quotes the excuse, the haste and the secrecy beside it.</summary>
internal sealed class AskDetector : IDetector
{
    private const string About = "about";
    private const string Ring = "callback.ring";
    private const string Charge = "callback.charge";
    private const string Bank = "harm.ask.bank-change";
    private const string Footer = "footer";

    // The letters of a fraud are short.
    private const int LongestLetter = 3_000;

    // A victim of fraud says the word once; who warns of it says it again and asks the reader for nothing.
    private const int FewestOfAWarning = 2;

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("ask"));

    private static readonly (string Kind, string Id, int Least)[] Themes =
    [
        ("payroll", "harm.ask.payroll", 1), ("bank", Bank, 1), ("mule", "harm.ask.mule", 2),
        ("recovery", "harm.ask.recovery", 1),
    ];

    // The same orders told by their parts, in other words than the phrases; the languages of data/cues/parts have them.
    private static readonly AskTheme[] Orders = [AskThemes.BankChange, AskThemes.Payroll, AskThemes.Mule, AskThemes.Recovery];

    private static readonly (string Kind, string Id)[] Levers =
        [("excuse", "harm.ask.excuse"), ("urgency", "harm.ask.urgency"), ("secrecy", "harm.ask.secrecy")];

    public DetectorCard Card { get; } = new(
        "harm.ask",
        "What a letter asks to be done with money, and how it presses",
        Question.Harm,
        "the asks of payroll, supplier, callback, money-mule and recovery fraud, in the languages of data/cues/ask",
        DetectorCost.Text,
        [.. Themes.Select(t => t.Id), "harm.ask.callback", .. Levers.Select(l => l.Id)]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var headers = file.Message.Headers;
        if (headers.Has("List-Id") || headers.Has("List-Unsubscribe") || file.Message.Text.Own.Length > LongestLetter)
        {
            return [];
        }

        var cues = Lexicon.Value.Match(file.Tokens);
        return IsWarning(cues) ? [] : Asked(file, cues, AskParts.Of(file));
    }

    private static bool IsWarning(CueMatches cues) =>
        !cues.Has("direct") && (cues.Has("warning") || cues.OfKind(About).Take(FewestOfAWarning).Count() == FewestOfAWarning);

    private static IEnumerable<Finding> Asked(CaseFile file, CueMatches cues, AskParts parts)
    {
        var asks = Themes.Where(t => Places(cues, t.Kind) >= t.Least).Select(t => (t.Id, t.Kind))
            .Where(t => t.Id != Bank || !cues.Has("bank.same"))
            .DistinctBy(t => t.Id).Select(t => Seen(file, t.Id, cues.First(t.Kind))).ToList();
        asks.AddRange(Orders.Where(o => asks.TrueForAll(a => a.Id != o.Id)).Select(o => (o.Id, Place: parts.Find(o)))
            .Where(o => o.Place is not null).Select(o => Seen(file, o.Id, o.Place)));
        if ((IsCallback(file, cues) ? cues.First(Ring) : Rung(file, parts)) is { } ring)
        {
            asks.Add(Seen(file, "harm.ask.callback", ring));
        }

        return asks.Count == 0 && !cues.Has("money") ? [] : asks.Concat(Pressed(file, cues));
    }

    // What is said from a confidentiality notice on is the notice's, not the author's.
    private static IEnumerable<Finding> Pressed(CaseFile file, CueMatches cues)
    {
        var end = cues.First(Footer)?.Sentence ?? int.MaxValue;
        return Levers.Select(l => (l.Id, Cue: cues.First(l.Kind))).Where(l => l.Cue is { } cue && cue.Sentence < end)
            .Select(l => Seen(file, l.Id, l.Cue));
    }

    private static int Places(CueMatches cues, string kind) =>
        cues.OfKind(kind).Select(m => m.Sentence).Distinct().Count();

    // Who really sold something links to its own site; this one offers nothing but a number.
    private static bool IsCallback(CaseFile file, CueMatches cues) =>
        cues.Has(Charge) && cues.Has(Ring) && PhoneShape.IsIn(file.Tokens.Text)
        && LinkOwner.Sites(file).All(s => !LinkOwner.IsAuthors(file, s));

    private static CueMatch? Rung(CaseFile file, AskParts parts) =>
        LinkOwner.Sites(file).Length == 0 ? parts.Find(AskThemes.Callback) : null;

    private static Finding Seen(CaseFile file, string id, CueMatch? cue) =>
        Finding.Seen(id, cue is { } c ? Passage.Around(file, c.Start, c.Length) : null);
}
