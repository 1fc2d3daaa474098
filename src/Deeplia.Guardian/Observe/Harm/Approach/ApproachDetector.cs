using System.Buffers;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;

namespace Deeplia.Guardian.Observe.Harm.Approach;

/// <summary>Finds the first step of a fraud in two: a short mail that asks nothing yet but whether its reader is there.</summary>
internal sealed class ApproachDetector : IDetector
{
    private const int ShortText = 600;
    private const int MaxLinks = 2;
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("approach"));

    public DetectorCard Card { get; } = new(
        "harm.approach",
        "\"Are you there?\", also under a borrowed name",
        Question.Harm,
        "the published case of fraud in two steps: the chief's name, a throw-away address, no ask in the first mail",
        DetectorCost.Text,
        ["harm.contact.availability", "harm.conversation.first-step"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (!MayApproach(file) || Conversation.StepBefore(file) is not null || Cue(file) is not { } cue)
        {
            yield break;
        }

        yield return Finding.Seen("harm.contact.availability", Passage.Around(file, cue.Start, cue.Length));
        if (!HasAsk(file) && BorrowedName.Of(file) is { IsColleague: false } borrowed)
        {
            yield return Finding.Seen(
                "harm.conversation.first-step", Passage.Around(file, cue.Start, cue.Length),
                ("name", file.Extracted.Mask(borrowed.Name)), ("address", borrowed.Address), ("known", borrowed.Known));
        }
    }

    private static bool MayApproach(CaseFile file)
    {
        var message = file.Message;
        return message.Author is not null && message.Text.Own.Length < ShortText && message.InReplyTo is null
            && !message.Headers.Has("List-Unsubscribe") && !message.Headers.Has("List-Id") && !IsTrulyKnown(file)
            && file.Links.Length <= MaxLinks;
    }

    private static CueMatch? Cue(CaseFile file)
    {
        var cues = Lexicon.Value.Match(file.Tokens);
        return cues.First("approach")
            ?? cues.OfKind("question").Where(c => IsWholeQuestion(file.Tokens.Text, c)).Cast<CueMatch?>().FirstOrDefault();
    }

    // "Está disponível?" asks the reader; "ainda está disponível" tells of a thing.
    private static bool IsWholeQuestion(string text, CueMatch cue)
    {
        var before = text.AsSpan(0, cue.Start).TrimEnd();
        var after = text.AsSpan(cue.Start + cue.Length);
        var end = after.IndexOfAny(SentenceEnds);
        return end >= 0 && after[end] == '?'
            && (before.IsEmpty || text[cue.Start - 1] is '\n' or '\u00BF' || char.IsPunctuation(before[^1]));
    }

    // The person in person asks nothing strange; an address that was proved false is nobody's.
    private static bool IsTrulyKnown(CaseFile file)
    {
        var key = file.Message.Author!.Key;
        return file.Identity.Dmarc.Result != AuthenticationResult.Fail && !SenderFacts.IsFromPrivateLine(file)
            && (file.Owner.People.Any(p => p.Address.Key == key) || file.Owner.Sent?.WrittenTo(key).Count > 0
                || file.Past?.Sender?.Written > 0 || SenderFacts.ClaimsOwner(file));
    }

    private static bool HasAsk(CaseFile file)
    {
        var facts = file.Extracted;
        return !facts.Ibans.IsEmpty || !facts.Wallets.IsEmpty || !facts.Money.IsEmpty || !file.Message.Attachments.IsEmpty;
    }
}
