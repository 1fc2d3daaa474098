using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>The kinds of phrases that orders to a machine are made of, in <c>data/cues/poison</c>.</summary>
internal static class PoisonCues
{
    /// <summary>Takes back what the machine was told before.</summary>
    public const string Ignore = "ignore";

    /// <summary>Speaks to a machine that judges mail.</summary>
    public const string Judge = "judge";

    /// <summary>Speaks to a machine of any kind.</summary>
    public const string Machine = "machine";

    /// <summary>A mark that only a chat with a machine has.</summary>
    public const string Role = "role";

    /// <summary>A speaker's name, such as "system", which counts where a colon or bracket follows.</summary>
    public const string Label = "label";

    /// <summary>Says how the mail is to be judged.</summary>
    public const string Verdict = "verdict";

    /// <summary>Says what the machine is to print.</summary>
    public const string Output = "output";

    /// <summary>Says what the machine is to tell its user.</summary>
    public const string Tell = "tell";

    /// <summary>Phrases of those who write about such orders.</summary>
    public const string About = "about";

    /// <summary>Words of those who talk shop about language models; they excuse what stands in quotation marks.</summary>
    public const string Talk = "talk";

    private static readonly Lazy<CueLexicon> Shipped = new(() => CueLexicon.Load("poison"));

    public static CueLexicon Lexicon => Shipped.Value;
}
