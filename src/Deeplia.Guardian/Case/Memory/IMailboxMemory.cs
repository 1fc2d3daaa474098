namespace Deeplia.Guardian.Case.Memory;

/// <summary>The door to what is remembered of mailboxes. Implementations are safe for several threads.</summary>
public interface IMailboxMemory
{
    /// <summary>What is remembered that may matter for one message; null when nothing can be read. Changes nothing.</summary>
    /// <param name="mailbox">Whose memory.</param>
    /// <param name="question">What the message is about.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    ValueTask<PastMail?> RecallAsync(MailboxId mailbox, MemoryQuestion question, CancellationToken cancellationToken);

    /// <summary>Keeps what was seen of one message; once it returns, the sighting survives the end of the process.</summary>
    /// <remarks>A message counts once.</remarks>
    /// <param name="mailbox">Whose memory.</param>
    /// <param name="sighting">What was seen.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    ValueTask RememberAsync(MailboxId mailbox, Sighting sighting, CancellationToken cancellationToken);
}
