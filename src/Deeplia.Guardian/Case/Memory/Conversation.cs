using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>Tells whether a message continues a conversation that began with a suspicious first step.</summary>
internal static class Conversation
{
    /// <summary>The first step that the message follows, or null.</summary>
    public static FirstStep? StepBefore(CaseFile file)
    {
        if (file.Past is not { Steps.IsEmpty: false } past || file.Message.Author is not { } author
            || file.OwnerAddresses.Contains(author.Key))
        {
            return null;
        }

        var mine = file.Message.MessageId;
        return past.Steps.Where(s => s.MessageId != mine && past.When - s.Seen <= FirstStep.Lifetime && Follows(file, s))
            .OrderByDescending(s => s.BorrowedFrom is not null).ThenBy(s => s.Seen).FirstOrDefault();
    }

    /// <summary>Whether the author plays somebody else in a conversation: answers to an impostor make no acquaintance.</summary>
    public static bool IsWithImpostor(CaseFile file) => StepBefore(file)?.BorrowedFrom is not null;

    /// <summary>Whether the message answers one of these ids.</summary>
    public static bool Answers(MailMessage message, FirstStep step) => message.References.Append(message.InReplyTo)
        .Any(id => id is not null && (id == step.MessageId || step.Later.Contains(id, StringComparer.Ordinal)));

    private static bool Follows(CaseFile file, FirstStep step)
    {
        var message = file.Message;
        var author = message.Author!;
        if (author.Key == step.Address)
        {
            return true;
        }

        // The person whose name was borrowed, a colleague or a friend may well write "that was not me" into the same thread.
        if (author.Key == step.BorrowedFrom || IsTrusted(file))
        {
            return false;
        }

        var subject = ThreadSubject.Of(message.Subject);
        var sameThread = subject.Length > 0 && ThreadSubject.IsAnswer(message.Subject) && subject == ThreadSubject.Of(step.Subject);
        var sameName = step.Name.Length > 0 && PersonName.Fold(author.DisplayName) == step.Name;
        return Answers(message, step) || (sameThread && sameName);
    }

    private static bool IsTrusted(CaseFile file)
    {
        var author = file.Message.Author!;
        return file.Owner.People.Any(p => p.Address.Key == author.Key) || file.Owner.Sent?.WrittenTo(author.Key).Count > 0
            || file.Past?.Sender?.Written > 0
            || (author.Domain is { } domain && !FreeMail.Has(domain) && file.OwnerAddresses.Any(own =>
                own.EndsWith("@" + domain.Ascii, StringComparison.OrdinalIgnoreCase)));
    }
}
