using System.Collections.Immutable;
using System.Security.Cryptography;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>What one message asks the memory about.</summary>
public sealed record MemoryQuestion
{
    // A longer thread is asked about by its ends.
    private const int MaxThreadIds = 50;
    private const int PrintBytes = 16;

    /// <summary>The print of the message's bytes: what it left in the memory itself is not its past.</summary>
    public required string MailPrint { get; init; }

    /// <summary>The author's address, lower case; empty when there is none.</summary>
    public required string Author { get; init; }

    /// <summary>The author's name, folded.</summary>
    public required string Name { get; init; }

    /// <summary>Other orders in which the words of the name may stand.</summary>
    public ImmutableArray<string> NamesTurned { get; init; } = [];

    /// <summary>Keys of known houses that the author's may resemble.</summary>
    public ImmutableArray<string> HouseKeys { get; init; } = [];

    /// <summary>Under which names the author's bank accounts are kept.</summary>
    public required ImmutableArray<string> AccountHolders { get; init; }

    /// <summary>Ids of the messages answered.</summary>
    public required ImmutableArray<string> ThreadIds { get; init; }

    /// <summary>The subject without "Re:" and the like.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>When the message came.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>The question of one message.</summary>
    /// <param name="mail">Its bytes.</param>
    /// <param name="message">What was read from them.</param>
    /// <param name="now">The clock: nothing was written later.</param>
    public static MemoryQuestion Of(RawMail mail, MailMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(message);
        return new MemoryQuestion
        {
            MailPrint = Convert.ToHexStringLower(SHA256.HashData(mail.Bytes).AsSpan(0, PrintBytes)),
            Author = message.Author?.Key ?? "",
            Name = PersonName.Fold(message.Author?.DisplayName ?? ""),
            NamesTurned = [.. PersonName.Turned(PersonName.Fold(message.Author?.DisplayName ?? ""))],
            HouseKeys = message.Author is { } from && Case.HouseKeys.HouseOf(from) is { } house ? [.. Case.HouseKeys.ToAsk(house)] : [],
            AccountHolders = message.Author is { } author ? [.. SeenAccount.HoldersOf(author)] : [],
            ThreadIds = [.. message.References.TakeLast(MaxThreadIds).Append(message.InReplyTo).OfType<string>()
                .Distinct(StringComparer.Ordinal)],
            SubjectKey = ThreadSubject.Of(message.Subject),
            When = TimeOf(message, now),
        };
    }

    /// <summary>When a message came: the stamp of the server that took it last, else its Date; the clock where neither can be.</summary>
    /// <remarks>The Date is the sender's: one that is far off must not make a conversation expire.</remarks>
    /// <param name="message">The message.</param>
    /// <param name="now">The clock.</param>
    public static DateTimeOffset TimeOf(MailMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        var arrival = message.Path.Hops is [{ When: { } stamp }, ..] ? stamp : message.Date;
        return arrival < now ? arrival.Value : now;
    }
}
