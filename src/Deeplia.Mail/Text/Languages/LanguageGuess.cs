namespace Deeplia.Mail.Text.Languages;

/// <summary>The language a text seems to be written in.</summary>
/// <param name="Code">ISO 639-1 code, or <see cref="Undetermined"/> when there is too little text.</param>
/// <param name="Confidence">0 to 1; how far the language stands before the next one, not a measured frequency.</param>
public readonly record struct LanguageGuess(string Code, double Confidence)
{
    /// <summary>The code for "not known" (ISO 639-2).</summary>
    public const string Undetermined = "und";

    /// <summary>No guess.</summary>
    public static LanguageGuess None { get; } = new(Undetermined, 0);
}
