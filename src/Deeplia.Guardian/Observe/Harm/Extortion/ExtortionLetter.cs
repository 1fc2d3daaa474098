using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Extortion;

/// <summary>Tells blackmail by its structure: a claim, a pressure and a demand, addressed to the reader. No single word decides.</summary>
internal sealed class ExtortionLetter
{
    // A letter needs this many different kinds of phrases; three kinds are enough when a wallet stands beside them.
    private const int ManyKinds = 4;
    private const int KindsWithWallet = 3;
    private const int DenseKinds = 6;

    // Articles and worried friends speak about such letters; the writer of one hardly ever does.
    private const int AboutWeight = 2;
    private const int AboutEnough = 2;

    // A letter stands together; phrases scattered over a long newsletter do not make one.
    private const int MaxLetterChars = 4_000;

    private readonly CueMatches _matches;
    private readonly HashSet<string> _kinds;

    private ExtortionLetter(CueMatches matches, bool hasWallet, bool hasMoney, bool hasDeadline, bool hasPassword)
    {
        _matches = new CueMatches(DensestPart(OneLanguage(matches.Items)), matches.Truncated);
        HasWallet = hasWallet;
        _kinds = _matches.Items.Select(m => m.Kind).ToHashSet(StringComparer.Ordinal);
        if (hasPassword)
        {
            _kinds.Add("claim.password");
        }

        if (hasDeadline)
        {
            _kinds.Add(ExtortionCues.Deadline);
        }

        AboutCount = matches.OfKind(ExtortionCues.About).Select(m => m.Start).Distinct().Count();
        Kinds = _kinds.Count(k => k != ExtortionCues.About) + (hasWallet ? 1 : 0) + (hasMoney ? 1 : 0);
    }

    public bool HasWallet { get; }

    /// <summary>How many different kinds of evidence stand in the text.</summary>
    public int Kinds { get; }

    /// <summary>How many phrases speak about such letters.</summary>
    public int AboutCount { get; }

    public bool Claims => Has(ExtortionCues.Access) || Has(ExtortionCues.Camera) || Has("claim.data") || Has("claim.password");

    public bool Shames => Has(ExtortionCues.Shame) || Has(ExtortionCues.Camera);

    public bool Threatens => Has(ExtortionCues.Publish) || Has(ExtortionCues.Physical) || Has(ExtortionCues.Business);

    public bool Demands => Has(ExtortionCues.Pay) || Has(ExtortionCues.Contact) || Has(ExtortionCues.Coin) || HasWallet;

    /// <summary>Whether the text speaks about blackmail more than it blackmails.</summary>
    public bool IsAbout => AboutCount >= AboutEnough && AboutCount * AboutWeight >= Kinds - 2;

    private bool IsComplete => Kinds >= (HasWallet ? KindsWithWallet : ManyKinds);

    /// <summary>Claims, shames and demands money for silence.</summary>
    public bool IsSextortion => !IsAbout && HasSextortionParts;

    /// <summary>The parts of a sextortion letter are there, whoever speaks them.</summary>
    public bool HasSextortionParts => Shames && (Claims || Threatens) && Demands && IsComplete
        && (Has(ExtortionCues.Publish) || Has(ExtortionCues.Shame) || Has(ExtortionCues.Promise) || Kinds >= DenseKinds)
        && (Has(ExtortionCues.Shame) || Has(ExtortionCues.Access) || Has("claim.data") || Has("claim.password")
            || Has(ExtortionCues.Coin) || HasWallet);

    /// <summary>Threatens anything else and demands money.</summary>
    public bool IsExtortion => !IsAbout && !HasSextortionParts && HasExtortionParts;

    // Publishing is a threat only beside a claim or a wish for secrecy: campaigns publish figures and ask for money too.
    private bool HasExtortionParts => Demands && IsComplete
        && (Has(ExtortionCues.Physical) || Has(ExtortionCues.Business)
            || ((Has(ExtortionCues.Publish) || Has(ExtortionCues.Promise))
                && (Has(ExtortionCues.Access) || Has("claim.data") || Has(ExtortionCues.Secrecy))))
        && (HasWallet || Has(ExtortionCues.Coin) || (Has(ExtortionCues.Pay) && Has(ExtortionCues.Deadline)));

    /// <summary>Some of the structure is there: at least a claim or a threat, and a demand or a pressure.</summary>
    public bool IsPartial => !IsAbout && (Claims || Threatens) && (Shames || Threatens)
        && (Demands || Has(ExtortionCues.Secrecy)) && Kinds >= 3;

    /// <summary>The structure of a blackmail letter, whoever speaks it.</summary>
    public bool HasStructure => HasSextortionParts || HasExtortionParts;

    public CueMatch? First(string kind) => _matches.First(kind);

    public bool Has(string kind) => _kinds.Contains(kind);

    // A letter is written in one language; words that happen to exist in others must not add up with it.
    private static IReadOnlyList<CueMatch> OneLanguage(IReadOnlyList<CueMatch> items)
    {
        var language = items.Where(m => m.Kind != ExtortionCues.About)
            .GroupBy(m => m.Language, StringComparer.Ordinal)
            .OrderByDescending(g => g.Select(m => m.Kind).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Sum(m => m.Length))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .FirstOrDefault();
        return language is null ? items : [.. items.Where(m => m.Language == language)];
    }

    private static IReadOnlyList<CueMatch> DensestPart(IReadOnlyList<CueMatch> items)
    {
        if (items.Count == 0 || items[^1].Start - items[0].Start <= MaxLetterChars)
        {
            return items;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (bestFrom, bestTo, best, from) = (0, 0, 0, 0);
        for (var to = 0; to < items.Count; to++)
        {
            counts[items[to].Kind] = counts.GetValueOrDefault(items[to].Kind) + 1;
            for (; items[to].Start - items[from].Start > MaxLetterChars; from++)
            {
                if (--counts[items[from].Kind] == 0)
                {
                    counts.Remove(items[from].Kind);
                }
            }

            if (counts.Count > best)
            {
                (bestFrom, bestTo, best) = (from, to, counts.Count);
            }
        }

        return [.. items.Skip(bestFrom).Take(bestTo - bestFrom + 1).Concat(items.Where(m => m.Kind == ExtortionCues.About)).Distinct()];
    }

    public static ExtortionLetter Read(CueMatches matches, bool hasWallet, bool hasMoney, bool hasDeadline, bool hasPassword) =>
        new(matches, hasWallet, hasMoney, hasDeadline, hasPassword);
}
