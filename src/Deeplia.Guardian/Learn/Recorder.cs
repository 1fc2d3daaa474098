using Deeplia.Guardian.Case.Memory;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Learn;

/// <summary>Writes what examined messages showed into the memory of one mailbox.</summary>
/// <param name="memory">The memory.</param>
/// <param name="mailbox">Whose.</param>
/// <param name="clock">Dates messages without a date.</param>
public sealed class Recorder(IMailboxMemory memory, MailboxId mailbox, TimeProvider clock)
{
    /// <summary>Keeps what one message showed; once it returns, that outlives the process.</summary>
    /// <param name="mail">Its bytes.</param>
    /// <param name="examination">What was concluded.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public ValueTask RememberAsync(RawMail mail, Examination examination, CancellationToken cancellationToken) =>
        memory.RememberAsync(mailbox, Remembering.Of(mail, examination, clock.GetUtcNow()), cancellationToken);
}
