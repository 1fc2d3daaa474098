namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>One name of a brand.</summary>
/// <param name="Words">Its words, folded.</param>
/// <param name="IsWord">Whether it is also an ordinary word, a person's name or a few letters: it counts only with support.</param>
internal sealed record BrandName(string[] Words, bool IsWord)
{
    /// <summary>As the list writes it, letters and digits alone: with its accents, without blanks.</summary>
    public required string Spelled { get; init; }

    /// <summary>Its words without anything between them, folded.</summary>
    public string Joined => string.Concat(Words.SelectMany(w => w).Where(char.IsLetterOrDigit));
}
