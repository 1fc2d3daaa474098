using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Learn;

/// <summary>Decides what of an examined message is worth remembering. It writes nothing itself.</summary>
public static class Remembering
{
    private const int MaxAccounts = 10;
    private const int MaxRecipients = 100;

    /// <summary>The sighting of one message.</summary>
    /// <param name="mail">Its bytes.</param>
    /// <param name="examination">What was concluded.</param>
    /// <param name="now">The clock.</param>
    public static Sighting Of(RawMail mail, Examination examination, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(examination);
        var file = examination.File;
        var question = MemoryQuestion.Of(mail, file.Message, now);
        var counts = Counts(examination);
        return new Sighting
        {
            MailPrint = question.MailPrint,
            When = question.When,
            Author = counts ? question.Author : null,
            Habits = counts ? Habits.Of(file) : [],
            Accounts = counts ? Accounts(examination) : [],
            AccountHolders = question.AccountHolders,
            Step = StepOf(examination, question),
            Follows = Conversation.StepBefore(file)?.MessageId ?? (IsOwners(examination) ? AnsweredStep(file) : null),
            MessageId = file.Message.MessageId,
            WrittenTo = IsOwners(examination) ? Recipients(file.Message) : [],
        };
    }

    // A forged or hostile mail teaches nothing about the person whose address it bears.
    private static bool Counts(Examination examination) =>
        examination.File.Message.Author is not null
        && !SenderFacts.ClaimsOwner(examination.File)
        && examination.File.Identity.Dmarc.Result != AuthenticationResult.Fail
        && examination.Verdict.Class is not (MailClass.Threat or MailClass.Spam)
        && !Saw(examination, "identity.habits.broken");

    // An account that differs does not become known by being repeated.
    private static ImmutableArray<Extract.Iban> Accounts(Examination examination) => Saw(examination, "harm.account.differs")
        ? []
        : [.. examination.File.Extracted.Ibans.Where(i => i.ChecksumOk).DistinctBy(i => i.Value).Take(MaxAccounts)];

    private static FirstStep? StepOf(Examination examination, MemoryQuestion question)
    {
        var file = examination.File;
        var seen = examination.Verdict.Findings.Select(w => w.Finding).FirstOrDefault(f => f.Id == "harm.conversation.first-step");
        return seen is null && !Saw(examination, "harm.contact.availability") ? null : new FirstStep(
            file.Message.MessageId ?? question.MailPrint, question.Author, question.When, file.Extracted.Mask(file.Message.Subject),
            question.Name, seen?["known"]);
    }

    private static string? AnsweredStep(CaseFile file) =>
        file.Past?.Steps.FirstOrDefault(s => Conversation.Answers(file.Message, s))?.MessageId;

    // Only what the owner's own server or Sent folder vouches for: a forged mail must not introduce anybody.
    private static bool IsOwners(Examination examination) =>
        Saw(examination, "identity.self.in-sent") || Saw(examination, "identity.self.own-server");

    private static ImmutableArray<(string Address, string Name)> Recipients(MailMessage message) =>
        [.. message.To.Concat(message.Cc).DistinctBy(a => a.Key).Take(MaxRecipients).Select(a => (a.Key, PersonName.Fold(a.DisplayName)))];

    private static bool Saw(Examination examination, string id) => examination.Verdict.Findings.Any(w => w.Finding.Id == id);
}
