using System.Collections.Immutable;

namespace Deeplia.Guardian.Case;

/// <summary>What the local index of known breaches can answer. Implementations are safe for use from several threads.</summary>
public interface IBreachIndex
{
    /// <summary>The breaches that list an address, oldest first; empty for one that is not listed or is no address.</summary>
    /// <param name="address">The address; case and a plus-tag do not matter.</param>
    ImmutableArray<AddressLeak> LeaksOf(string address);

    /// <summary>Where a password stands. It is neither kept nor logged.</summary>
    /// <param name="password">The password as typed or as a mail shows it.</param>
    PasswordStanding Ask(ReadOnlySpan<char> password);
}
