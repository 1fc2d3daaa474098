using System.Collections.Frozen;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>The parts of an order that a letter holds, sentence by sentence: a thing, a deed, a reason to hurry, and the like.</summary>
/// <remarks>Each part is innocent alone. The names of the parts are the same in all languages, and so is what they make together.</remarks>
internal sealed class AskParts
{
    // In characters: a clause or two, a few sentences, a short letter. Words scattered wider do not belong together.
    private const int Beside = 130;
    private const int Close = 400;
    private const int Around = 900;

    private const string Courtesy = "courtesy";
    private const string Footer = "footer";

    private static readonly string[] Names =
    [
        "ask", "hurry", "secret", "away", "bypass", "loss", "repay", "confirm", "follow", "card", "get", "reveal", "wire", "acct", "other",
        "pay", "wage", "mine", "fortune", "role", "fee", "share", "personal", "charge", "ring", "notyou", "alert", "login", "act",
        "done", "warn", "same", "safe",
        "mule", "keep", "pass", "lost", "recover", "sum", "agreed", "scam", "phone", "prize",
    ];

    private static readonly FrozenDictionary<string, int> Numbers =
        Names.Select((name, number) => (name, number)).ToFrozenDictionary(n => n.name, n => n.number);

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("parts"));

    private readonly List<CueMatch> _cues;
    private readonly List<(ulong Beside, ulong Close, ulong Around)> _places;

    private AskParts(List<CueMatch> cues, List<(ulong Beside, ulong Close, ulong Around)> places) => (_cues, _places) = (cues, places);

    /// <summary>The set of parts with these names, one bit each.</summary>
    public static ulong Set(params ReadOnlySpan<string> names)
    {
        var set = 0ul;
        foreach (var name in names)
        {
            set |= 1ul << Numbers[name];
        }

        return set;
    }

    /// <summary>Reads the parts of a letter.</summary>
    public static AskParts Of(CaseFile file) => Of(
        Lexicon.Value.Match(file.Tokens),
        file.Extracted.Money.Select(m => ("sum", m.Start)).Concat(PhoneShape.Places(file.Tokens.Text).Select(p => ("phone", p))));

    /// <summary>Sorts what a lexicon saw.</summary>
    /// <param name="matches">The cues.</param>
    /// <param name="more">Parts that are no words, and where they begin.</param>
    internal static AskParts Of(CueMatches matches, IEnumerable<(string Part, int Start)> more)
    {
        var cues = Meant(matches.Items);
        var shared = more.Select(m => (m.Start, Part: 1ul << Numbers[m.Part])).ToArray();
        List<(ulong Beside, ulong Close, ulong Around)> places = [];
        foreach (var language in cues.GroupBy(c => c.Language))
        {
            AddPlaces(places, [.. language.Select(c => (c.Start, Part: 1ul << Numbers[c.Kind])).Concat(shared).OrderBy(p => p.Start)]);
        }

        return new AskParts(cues, places);
    }

    /// <summary>Whether the letter holds an order, in one language.</summary>
    public bool Holds(AskTheme theme) => _places.Exists(p => theme.Fits(p.Beside, p.Close, p.Around));

    /// <summary>The first place where one of some parts stands.</summary>
    public CueMatch? First(ulong parts)
    {
        foreach (var cue in _cues)
        {
            if ((parts & (1ul << Numbers[cue.Kind])) != 0)
            {
                return cue;
            }
        }

        return null;
    }

    private static void AddPlaces(List<(ulong Beside, ulong Close, ulong Around)> places, (int Start, ulong Part)[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var start = parts[i].Start;
            places.Add((Union(parts, i, start, start + Beside), Union(parts, i, start - Close, start + Close),
                Union(parts, i, start - Around, start + Around)));
        }
    }

    private static ulong Union((int Start, ulong Part)[] parts, int at, int from, int to)
    {
        var union = 0ul;
        for (var i = at; i >= 0 && parts[i].Start >= from; i--)
        {
            union |= parts[i].Part;
        }

        for (var i = at; i < parts.Length && parts[i].Start <= to; i++)
        {
            union |= parts[i].Part;
        }

        return union;
    }

    // "If you have questions, please call" asks for nothing, and what follows a notice of confidentiality is the notice's.
    private static List<CueMatch> Meant(IReadOnlyList<CueMatch> cues)
    {
        List<CueMatch> meant = new(cues.Count);
        var footer = cues.Where(c => c.Kind == Footer).Select(c => c.Sentence).DefaultIfEmpty(int.MaxValue).Min();
        var spans = cues.Where(c => c.Kind == Courtesy).Select(c => (c.Start, End: c.Start + c.Length)).ToArray();
        foreach (var cue in cues)
        {
            if (cue.Kind is not (Courtesy or Footer) && cue.Sentence < footer
                && !spans.Any(s => cue.Start < s.End && cue.Start + cue.Length > s.Start))
            {
                meant.Add(cue);
            }
        }

        return meant;
    }
}
