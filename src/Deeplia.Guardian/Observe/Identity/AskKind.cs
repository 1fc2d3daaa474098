using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>What a mail asks its reader for, as far as it costs something; the words are those of the lures.</summary>
internal static class AskKind
{
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("lure"));

    /// <summary>"money", "cards" or "account"; null when nothing of the sort is asked.</summary>
    public static string? Of(CaseFile file)
    {
        var cues = Lexicon.Value.Match(file.Tokens);
        if (cues.OfKind("giftcard").Take(2).Count() >= 2)
        {
            return "cards";
        }

        if (!file.Extracted.Ibans.IsEmpty || !file.Extracted.Wallets.IsEmpty || cues.Has("transfer"))
        {
            return "money";
        }

        return cues.Has("alert") && cues.Has("act") ? "account" : null;
    }
}
