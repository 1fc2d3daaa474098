using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Compares where answers go with who claims to write; lists and bulk services have honest reasons to differ.</summary>
internal sealed class ReplyToDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "identity.reply-to",
        "Answers go elsewhere",
        Question.Identity,
        "RFC 5322 §3.6.2",
        DetectorCost.Free,
        ["identity.reply-to.elsewhere", "identity.reply-to.freemail", "identity.reply-to.bulk"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        if (message.Author is not { Domain: { } from } author || message.ReplyTo is not [var reply, ..] || reply.Domain is not { } to
            || author.Key == reply.Key || file.OwnerAddresses.Contains(reply.Key) || SenderFacts.ViaList(message))
        {
            yield break;
        }

        // At a provider of mailboxes, one domain is many people.
        if (from.SharesOrganizationWith(to) && !FreeMail.Has(from))
        {
            yield break;
        }

        var quote = $"Reply-To: {reply.Address}";
        if (message.Headers.Has("List-Unsubscribe") || message.Headers.Has("Feedback-ID"))
        {
            yield return Finding.Seen("identity.reply-to.bulk", quote, ("from", author.Address), ("reply", reply.Address));
            yield break;
        }

        yield return Finding.Seen("identity.reply-to.elsewhere", quote, ("from", author.Address), ("reply", reply.Address));
        if (FreeMail.Has(to) && !SenderFacts.IsProved(file))
        {
            yield return Finding.Seen("identity.reply-to.freemail", quote, ("reply", reply.Address));
        }
    }
}
