using System.Collections.Frozen;

namespace Deeplia.Guardian.Learn;

/// <summary>What the kinds that corpora name mean for the outputs of the model.</summary>
internal static class MailKind
{
    /// <summary>Letters written for training; their attacks are threats unless their kind says otherwise.</summary>
    public const string LetterPrefix = "letters:";

    private static readonly FrozenSet<string> Threats =
        FrozenSet.Create("phish-credential", "advance-fee", "sextortion", "bec", "invoice-order-lure");

    // Unwanted, and not out to rob. "marketing-other" is what no rule of the corpora recognised; most of it is offers.
    private static readonly FrozenSet<string> Offers =
        FrozenSet.Create("marketing-other", "seo-cold-offer", "product-spam", "casino", "loan-offer");

    private static readonly FrozenSet<string> Bulk = FrozenSet.Create(
        "newsletter", "newsletter-or-hard", "marketing-offer", "shop-offer", "charity-appeal", "survey");

    public static bool IsLetter(LabelledMessage m) => m.Source.StartsWith(LetterPrefix, StringComparison.Ordinal);

    /// <summary>Whether it wants to hurt; null where the corpus does not say.</summary>
    public static bool? IsThreat(LabelledMessage m) => !m.IsSpam || Offers.Contains(m.Kind) ? false
        : Threats.Contains(m.Kind) || IsLetter(m) ? true
        : null;

    /// <summary>Whether it was sent to many at once; null where the corpus does not say.</summary>
    public static bool? IsBulk(LabelledMessage m) => m.IsSpam ? null : Bulk.Contains(m.Kind);

    /// <summary>What the outputs should be, in their order.</summary>
    public static float[] TargetsOf(LabelledMessage m) => [m.IsSpam ? 1 : 0, Target(IsThreat(m)), Target(IsBulk(m))];

    private static float Target(bool? answer) => answer switch { true => 1, false => 0, null => float.NaN };
}
