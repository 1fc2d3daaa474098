using System.Collections.Immutable;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Extortion;

/// <summary>The kinds of phrases that blackmail is made of, in <c>data/cues/extortion</c>.</summary>
internal static class ExtortionCues
{
    public const string Shame = "shame";
    public const string Publish = "publish";
    public const string Secrecy = "secrecy";
    public const string Pay = "demand.pay";
    public const string Contact = "demand.contact";
    public const string Coin = "demand.coin";
    public const string Deadline = "deadline";
    public const string Promise = "promise";
    public const string Physical = "physical";
    public const string Business = "business";
    public const string Camera = "claim.camera";
    public const string Access = "claim.access";

    /// <summary>Phrases of those who write about such letters: advice, news, worried friends.</summary>
    public const string About = "about";

    private static readonly Lazy<CueLexicon> Shipped = new(() => CueLexicon.Load("extortion"));

    /// <summary>All claims, by the word shown outside.</summary>
    public static ImmutableArray<(string Kind, string Claim)> Claims { get; } =
    [
        (Access, "access"), (Camera, "camera"), ("claim.contacts", "contacts"), ("claim.data", "data"),
        ("claim.password", "password"), ("claim.sender", "sender"),
    ];

    public static CueLexicon Lexicon => Shipped.Value;
}
