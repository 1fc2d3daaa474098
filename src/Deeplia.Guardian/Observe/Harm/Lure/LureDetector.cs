using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Harm.Ask;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Lure;

/// <summary>Finds common lures: fortunes against a fee, alarms with a stranger's link, parcels, gift cards.</summary>
internal sealed class LureDetector : IDetector
{
    private const int NewsletterLinks = 5;

    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("lure"));

    public DetectorCard Card { get; } = new(
        "harm.lure",
        "Common lures",
        Question.Harm,
        "structure of advance-fee, credential, parcel and gift-card fraud",
        DetectorCost.Text,
        [
            "harm.lure.advance-fee", "harm.lure.advance-fee-full", "harm.lure.credential", "harm.lure.parcel", "harm.lure.loan",
            "harm.lure.offer", "harm.gift-card.ask", "harm.transfer.ask",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var cues = Lexicon.Value.Match(file.Tokens);
        var sites = LinkOwner.Sites(file);
        return Fortunes(file, cues).Concat(Alarms(file, cues, sites)).Concat(Asks(file, cues, sites));
    }

    private static IEnumerable<Finding> Fortunes(CaseFile file, CueMatches cues)
    {
        string[] kinds = ["fee.fortune", "fee.prize", "fee.person", "fee.ask"];
        var seen = kinds.Count(cues.Has);
        var list = file.Message.Headers.Has("List-Id") || file.Message.InReplyTo is not null
            || file.Message.Html?.Links.Count >= NewsletterLinks;
        if (seen >= 2 && !list && (cues.Has("fee.fortune") || cues.Has("fee.prize")))
        {
            yield return Seen(file, "harm.lure.advance-fee", cues.First("fee.fortune") ?? cues.First("fee.prize"));
            if (seen >= 3 && cues.Has("fee.ask"))
            {
                yield return Seen(file, "harm.lure.advance-fee-full", cues.First("fee.ask"));
            }
        }

        if (cues.OfKind("loan").Take(3).Count() >= 3 && !list)
        {
            yield return Seen(file, "harm.lure.loan", cues.First("loan"));
        }

        foreach (var kind in new[] { "cold", "pharma", "dating", "crypto", "casino", "replica" }.Where(k =>
            cues.OfKind(k).Take(2).Count() >= 2 && !list))
        {
            yield return Seen(file, "harm.lure.offer", cues.First(kind));
        }
    }

    private static IEnumerable<Finding> Alarms(CaseFile file, CueMatches cues, WebUrl[] sites)
    {
        // The honest twin links to its own site; an alarm that leads to a stranger does not.
        var stranger = sites.FirstOrDefault(s => !LinkOwner.IsAuthors(file, s));
        if (stranger is null || sites.Any(s => LinkOwner.IsAuthors(file, s)) || file.Message.Headers.Has("List-Id")
            || BulkServices.Of(file.Message) is not null)
        {
            yield break;
        }

        var author = file.Message.Author?.Domain?.Ascii ?? "?";
        if (cues.Has("alert") && cues.Has("act"))
        {
            yield return Seen(file, "harm.lure.credential", cues.First("alert"), ("host", stranger.ShownHost), ("author", author));
        }

        if (cues.Has("parcel") && (cues.Has("act") || cues.Has("urgent")))
        {
            yield return Seen(file, "harm.lure.parcel", cues.First("parcel"), ("host", stranger.ShownHost), ("author", author));
        }
    }

    private static IEnumerable<Finding> Asks(CaseFile file, CueMatches cues, WebUrl[] sites)
    {
        // An answer is exempt, unless it goes on with what began as "are you there?"; an impostor's first word is enough.
        var step = Conversation.StepBefore(file);
        var needed = step?.BorrowedFrom is null ? 2 : 1;
        var isBulk = file.Message.Headers.Has("List-Unsubscribe") || file.Message.Headers.Has("List-Id")
            || (file.Message.InReplyTo is not null && step is null);
        if (isBulk || sites.Length > 2)
        {
            yield break;
        }

        var parts = AskParts.Of(file);
        if ((Cue(cues, "transfer", needed) ?? parts.Find(AskThemes.Transfer)) is { } wire)
        {
            yield return Seen(file, "harm.transfer.ask", wire);
        }

        if ((Cue(cues, "giftcard", needed) ?? parts.Find(AskThemes.GiftCard)) is { } card)
        {
            yield return Seen(file, "harm.gift-card.ask", card);
        }
    }

    private static CueMatch? Cue(CueMatches cues, string kind, int needed) =>
        cues.OfKind(kind).Take(needed).Count() >= needed ? cues.First(kind) : null;

    private static Finding Seen(CaseFile file, string id, CueMatch? cue, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Finding.Seen(id, cue is { } c ? Passage.Around(file, c.Start, c.Length) : null, arguments);
}
