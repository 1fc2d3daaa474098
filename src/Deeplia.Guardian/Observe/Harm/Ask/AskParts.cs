using System.Collections.Frozen;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>The parts of an order that a short letter holds: a thing, a deed, a reason to hurry, and the like.</summary>
/// <remarks>Each part is innocent alone. The names of the parts are the same in all languages, and so is what they make together.</remarks>
internal sealed class AskParts
{
    // In characters: a clause or two, a few sentences, a short letter. Words scattered wider do not belong together.
    private const int Beside = 130;
    private const int Close = 400;
    private const int Around = 900;

    private const int LongestOrder = 1_500;
    private const int MostLinks = 2;

    private const string Courtesy = "courtesy";
    private const string Footer = "footer";

    private static readonly string[] Names =
    [
        "ask", "hurry", "secret", "away", "bypass", "loss", "repay", "confirm", "follow", "card", "get", "reveal", "wire", "acct", "other",
        "pay", "wage", "mine", "fee", "personal", "charge", "ring", "notyou", "login", "act", "mule", "keep", "pass", "lost", "recover",
        "sum", "phone", "done", "agreed", "same", "safe", "scam", "warn",
    ];

    private static readonly FrozenDictionary<string, int> Numbers =
        Names.Select((name, number) => (name, number)).ToFrozenDictionary(n => n.name, n => n.number, StringComparer.Ordinal);

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("parts"));
    private static readonly AskParts Nothing = new([]);

    private readonly List<(CueMatch Cue, ulong Part, ulong Beside, ulong Close, ulong Around)> _places;

    private AskParts(List<(CueMatch Cue, ulong Part, ulong Beside, ulong Close, ulong Around)> places) => _places = places;

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

    /// <summary>The parts of a letter; none of an answer, a long text or a mail of many links.</summary>
    public static AskParts Of(CaseFile file) => file.View(Read);

    /// <summary>Where the letter gives an order, in one language; null where it does not.</summary>
    public CueMatch? Find(AskTheme theme)
    {
        foreach (var place in _places)
        {
            if ((place.Part & (theme.Beside | theme.All)) != 0 && theme.Fits(place.Beside, place.Close, place.Around))
            {
                return place.Cue;
            }
        }

        return null;
    }

    private static AskParts Read(CaseFile file)
    {
        if (file.Message.Text.Own.Length > LongestOrder || file.Message.InReplyTo is not null || file.Links.Length > MostLinks)
        {
            return Nothing;
        }

        var cues = Meant(Lexicon.Value.Match(file.Tokens).Items);
        if (cues.Count == 0)
        {
            return Nothing;
        }

        CueMatch[] shared =
        [
            .. file.Extracted.Money.Select(m => new CueMatch("sum", m.Start, m.Length, "", 0)),
            .. PhoneShape.Places(file.Tokens.Text).Select(start => new CueMatch("phone", start, 1, "", 0)),
        ];
        List<(CueMatch Cue, ulong Part, ulong Beside, ulong Close, ulong Around)> places = [];
        foreach (var language in cues.GroupBy(c => c.Language, StringComparer.Ordinal))
        {
            AddPlaces(places, [.. language.Concat(shared).Select(c => (c, 1ul << Numbers[c.Kind])).OrderBy(p => p.c.Start)]);
        }

        return new AskParts(places);
    }

    private static void AddPlaces(
        List<(CueMatch Cue, ulong Part, ulong Beside, ulong Close, ulong Around)> places, (CueMatch Cue, ulong Part)[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var start = parts[i].Cue.Start;
            places.Add((parts[i].Cue, parts[i].Part, Union(parts, i, start, start + Beside), Union(parts, i, start - Close, start + Close),
                Union(parts, i, start - Around, start + Around)));
        }
    }

    private static ulong Union((CueMatch Cue, ulong Part)[] parts, int at, int from, int to)
    {
        var union = 0ul;
        for (var i = at; i >= 0 && parts[i].Cue.Start >= from; i--)
        {
            union |= parts[i].Part;
        }

        for (var i = at; i < parts.Length && parts[i].Cue.Start <= to; i++)
        {
            union |= parts[i].Part;
        }

        return union;
    }

    // "If you have questions, please call" asks for nothing, and what follows a notice of confidentiality is the notice's.
    private static List<CueMatch> Meant(IReadOnlyList<CueMatch> cues)
    {
        var footer = cues.Where(c => c.Kind == Footer).Select(c => c.Sentence).DefaultIfEmpty(int.MaxValue).Min();
        var courtesies = cues.Where(c => c.Kind == Courtesy).ToArray();
        return [.. cues.Where(c => c.Kind is not (Courtesy or Footer) && c.Sentence < footer
            && !Array.Exists(courtesies, s => c.Start < s.Start + s.Length && c.Start + c.Length > s.Start))];
    }
}
