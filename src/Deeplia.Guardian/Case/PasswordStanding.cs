using System.Collections.Immutable;

namespace Deeplia.Guardian.Case;

/// <summary>What is known of a password.</summary>
/// <param name="Count">How often it was seen in leaks; 0 for never.</param>
/// <param name="Breaches">The names of the breaches and lists that hold it.</param>
/// <param name="IsYours">Whether the owner ever used it; null when the owner's own passwords are not known.</param>
public readonly record struct PasswordStanding(long Count, ImmutableArray<string> Breaches, bool? IsYours)
{
    /// <summary>Whether a known leak holds it.</summary>
    public bool Leaked => Count > 0;

    /// <summary>The answer in one word.</summary>
    public PasswordAnswer Answer => (Leaked, IsYours) switch
    {
        (true, true) => PasswordAnswer.LeakedYours,
        (true, false) => PasswordAnswer.LeakedNeverYours,
        (true, null) => PasswordAnswer.Leaked,
        (false, true) => PasswordAnswer.YoursNotLeaked,
        (false, _) => PasswordAnswer.NotKnown,
    };
}
