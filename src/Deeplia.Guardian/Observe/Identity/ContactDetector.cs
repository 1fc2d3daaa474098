using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Asks the Sent folder whether the owner knows the sender or has been written a real answer.</summary>
internal sealed class ContactDetector : IDetector
{
    private const int MaxReferences = 50;

    public DetectorCard Card { get; } = new(
        "identity.contact",
        "Known sender, real answer, first contact",
        Question.Identity,
        "RFC 5322 §3.6.4 against the owner's Sent folder",
        DetectorCost.Free,
        ["identity.thread.reply-to-me", "identity.contact.known", "identity.contact.first"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Owner.Sent is not { } sent || file.Message.Author is not { } author || SenderFacts.ClaimsOwner(file)
            || Conversation.IsWithImpostor(file))
        {
            yield break;
        }

        var message = file.Message;
        if (message.References.Take(MaxReferences).Append(message.InReplyTo).Any(id => id is not null && sent.HoldsMessageId(id)))
        {
            yield return Finding.Of("identity.thread.reply-to-me");
        }

        var written = sent.WrittenTo(author.Key);
        if (written.Count > 0 && IsContradicted(file, author, sent))
        {
            yield break;
        }

        yield return written.Count > 0
            ? Finding.Of("identity.contact.known", ("address", author.Address), ("count",
                written.Count.ToString(CultureInfo.InvariantCulture)))
            : Finding.Of("identity.contact.first", ("address", author.Address));
    }

    // An address is copied in a second. What an impostor cannot do is send from the friend's server or take answers there.
    private static bool IsContradicted(CaseFile file, MailAddress author, ISentFolder sent)
    {
        if (SenderFacts.ViaList(file.Message) && !SenderFacts.IsFromPrivateLine(file))
        {
            return false;
        }

        var replyTo = file.Message.ReplyTo;
        var answersGoElsewhere = !replyTo.IsEmpty && replyTo.All(r => r.Key != author.Key && sent.WrittenTo(r.Key).Count == 0
            && !(author.Domain is { } domain && SenderFacts.SharesOrganization(domain, r.Domain?.Ascii) && !FreeMail.Has(domain)));
        return answersGoElsewhere || (!SenderFacts.IsProved(file)
            && (SenderFacts.IsFromPrivateLine(file) || file.Identity.Dmarc.Result == AuthenticationResult.Fail));
    }
}
