using System.Collections.Immutable;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>What is kept of one message. Never its text.</summary>
public sealed record Sighting
{
    /// <summary>The print of the message's bytes: a message counts once.</summary>
    public required string MailPrint { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>The author to count, lower case; null when the message may not stand for its author.</summary>
    public string? Author { get; init; }

    /// <summary>The author's habits as the message shows them.</summary>
    public ImmutableArray<Habit> Habits { get; init; } = [];

    /// <summary>Bank accounts named; the prints are made by the memory, which knows the salt.</summary>
    public ImmutableArray<Extract.Iban> Accounts { get; init; } = [];

    /// <summary>Under which names the accounts are kept.</summary>
    public ImmutableArray<string> AccountHolders { get; init; } = [];

    /// <summary>The first step that the message is, or null.</summary>
    public FirstStep? Step { get; init; }

    /// <summary>The id of the first step whose conversation the message continues, or null.</summary>
    public string? Follows { get; init; }

    /// <summary>The message's own id, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whom the owner writes to with this message: address and folded name.</summary>
    public ImmutableArray<(string Address, string Name)> WrittenTo { get; init; } = [];
}
