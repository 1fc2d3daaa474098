namespace Deeplia.Guardian.Case.Memory;

/// <summary>A mail that only asked whether its reader was there: perhaps the first step of a fraud in two.</summary>
/// <param name="MessageId">Its Message-ID without angle brackets; the print of the mail where it had none.</param>
/// <param name="Address">The author's address, lower case.</param>
/// <param name="Seen">When it came.</param>
/// <param name="Subject">Its subject, passwords masked.</param>
/// <param name="Name">The folded name that its author bore.</param>
/// <param name="BorrowedFrom">The known address whose name it bore; null when the name was nobody's.</param>
public sealed record FirstStep(
    string MessageId, string Address, DateTimeOffset Seen, string Subject, string Name, string? BorrowedFrom)
{
    /// <summary>How long a mail may be taken for the second step of an earlier one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Ids of later messages of the conversation, the owner's answers included.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Later { get; init; } = [];
}
