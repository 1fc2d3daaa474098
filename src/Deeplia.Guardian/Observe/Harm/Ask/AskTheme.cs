using System.Numerics;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>What the parts of a letter must be for it to give a certain order.</summary>
/// <param name="Id">The finding it gives.</param>
/// <param name="Beside">Parts that must all stand side by side.</param>
/// <param name="All">Parts that must all stand close together.</param>
/// <param name="Weak">Parts that honest letters have too: one point each.</param>
/// <param name="Strong">Parts that honest letters seldom have: two points each.</param>
/// <param name="Least">How many points the letter around must have.</param>
/// <param name="None">Parts that tell of an honest letter.</param>
internal sealed record AskTheme(string Id, ulong Beside, ulong All, ulong Weak, ulong Strong, int Least, ulong None)
{
    /// <summary>Whether some sets of parts are such an order.</summary>
    /// <param name="beside">Parts of a clause or two.</param>
    /// <param name="close">Parts of a few sentences.</param>
    /// <param name="around">Parts of the letter around.</param>
    public bool Fits(ulong beside, ulong close, ulong around) =>
        (beside & Beside) == Beside && (close & All) == All && (around & None) == 0
        && BitOperations.PopCount(around & Weak) + (2 * BitOperations.PopCount(around & Strong)) >= Least;
}
