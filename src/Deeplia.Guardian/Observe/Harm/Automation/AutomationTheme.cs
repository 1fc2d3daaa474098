using System.Collections.Frozen;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Automation;

/// <summary>What a shop's automated mail is about, and what of it imitations add.</summary>
/// <param name="Name">In English.</param>
/// <param name="French">In French.</param>
/// <param name="Cue">Where it is told; null where nothing tells.</param>
/// <param name="Bait">How many kinds of bait there are: a card asked for, a small fee for a big gift, haste.</param>
internal sealed record AutomationTheme(string Name, string French, CueMatch? Cue, int Bait)
{
    private const string Prefix = "theme.";
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("automation"));

    private static readonly FrozenDictionary<string, (string English, string French)> Names =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["birthday"] = ("a birthday offer", "une offre d'anniversaire"),
            ["loyalty"] = ("a loyalty programme", "un programme de fidélité"),
            ["basket"] = ("a forgotten basket", "un panier oublié"),
            ["retargeting"] = ("something looked at", "un article regardé"),
            ["survey"] = ("a survey", "une enquête"),
            ["voucher"] = ("a voucher", "un bon d'achat"),
            ["order"] = ("an order", "une commande"),
            ["renewal"] = ("a renewal", "un renouvellement"),
            ["points"] = ("points about to expire", "des points qui expirent"),
            ["delivery"] = ("a delivery", "une livraison"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The theme told first; without a cue where none is told.</summary>
    /// <param name="file">The case.</param>
    public static AutomationTheme Of(CaseFile file)
    {
        var cues = Lexicon.Value.Match(file.Tokens);
        var bait = cues.Items.Where(c => c.Kind.StartsWith("bait.", StringComparison.Ordinal)).Select(c => c.Kind).Distinct().Count();
        foreach (var cue in cues.Items)
        {
            if (cue.Kind.StartsWith(Prefix, StringComparison.Ordinal) && Names.TryGetValue(cue.Kind[Prefix.Length..], out var name))
            {
                return new AutomationTheme(name.English, name.French, cue, bait);
            }
        }

        return new AutomationTheme("an offer", "une offre", null, bait);
    }
}
