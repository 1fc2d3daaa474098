using System.Collections.Immutable;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>What the memory of a mailbox holds that may matter for one message.</summary>
public sealed record PastMail
{
    /// <summary>The mailbox's own salt for the prints of bank accounts.</summary>
    public required ImmutableArray<byte> Salt { get; init; }

    /// <summary>When the message in hand came: what is past is counted back from here.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>What is known of the author's address, or null when it is new.</summary>
    public Correspondent? Sender { get; init; }

    /// <summary>First steps that this message may follow, oldest first.</summary>
    public ImmutableArray<FirstStep> Steps { get; init; } = [];

    /// <summary>Bank accounts that earlier mails of the author or of the author's organization named, oldest first.</summary>
    public ImmutableArray<KnownAccount> Accounts { get; init; } = [];

    /// <summary>Addresses that the owner wrote to under the name that the author bears.</summary>
    public ImmutableArray<string> NameHolders { get; init; } = [];

    /// <summary>Known houses whose names resemble that of the author: registered domains, and addresses at public providers.</summary>
    public ImmutableArray<string> Houses { get; init; } = [];
}
