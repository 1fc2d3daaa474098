using System.Collections.Immutable;
using Deeplia.Guardian.Case;

namespace Deeplia.Tests.Guardian.Observe.Harm.Facts;

/// <summary>An index in memory: what leaked of Camille, and which passwords leaked or were hers.</summary>
internal sealed record KnownLeaks : IBreachIndex
{
    public string[] Classes { get; init; } = [];

    public string[] Passwords { get; init; } = [];

    /// <summary>Her own passwords; null when nobody knows them.</summary>
    public string[]? Own { get; init; }

    public OwnerKnowledge Owner => new() { Addresses = ["camille@owner.example"], Breaches = this };

    public ImmutableArray<AddressLeak> LeaksOf(string address) => address == "camille@owner.example" && Classes.Length > 0
        ? [new AddressLeak("site-500", "2018-07-05", [.. Classes])]
        : [];

    public PasswordStanding Ask(ReadOnlySpan<char> password)
    {
        var asked = password.ToString();
        return Passwords.Contains(asked)
            ? new PasswordStanding(7, ["site-500"], Own?.Contains(asked))
            : new PasswordStanding(0, [], Own?.Contains(asked));
    }
}
