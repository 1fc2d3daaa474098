using System.Collections.Immutable;

namespace Deeplia.Guardian.Case;

/// <summary>
/// What the guardian was told about the mailbox's owner. Everything may be missing; then the matching checks say "not
/// checked".
/// </summary>
public sealed record OwnerKnowledge
{
    /// <summary>Nothing is known of the owner.</summary>
    public static OwnerKnowledge Nobody { get; } = new();

    /// <summary>The owner's addresses, lower case. Empty: the recipients found in the message are taken.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>
    /// Names, addresses and CIDR ranges of the owner's servers, as given; empty: the receiver of the top hop is
    /// believed.
    /// </summary>
    public ImmutableArray<string> OwnHosts { get; init; } = [];

    /// <summary>The owner's Sent folder, or null when it was not given.</summary>
    public ISentFolder? Sent { get; init; }

    /// <summary>The local index of known breaches, or null when it was not given.</summary>
    public IBreachIndex? Breaches { get; init; }

    /// <summary>When domains were registered, or null when no list was given.</summary>
    public DomainDates? Dates { get; init; }

    /// <summary>Key persons whose names must not be borrowed.</summary>
    public ImmutableArray<KeyPerson> People { get; init; } = [];
}
