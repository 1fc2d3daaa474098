using Deeplia.Guardian.Judge;

namespace Deeplia.Server.Evaluate;

/// <summary>One labelled message with what the guardian said of it.</summary>
/// <param name="Source">Where the message comes from, as its corpus says.</param>
/// <param name="IsSpam">The label.</param>
/// <param name="Class">The class shown.</param>
/// <param name="Unwanted">Probability of unwanted.</param>
/// <param name="HasHtml">Whether it has an HTML part: a silly baseline.</param>
/// <param name="IsForeign">Whether its language is known and not English: the other silly baseline.</param>
/// <param name="CpuMilliseconds">What the examination cost.</param>
internal readonly record struct Score(
    string Source, bool IsSpam, MailClass Class, double Unwanted, bool HasHtml, bool IsForeign, double CpuMilliseconds)
{
    /// <summary>The file it was read from.</summary>
    public string File { get; init; } = "";

    /// <summary>The language, as the corpus or else the guesser names it.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the verdict said that it was not sure.</summary>
    public bool Unsure { get; init; }
}
