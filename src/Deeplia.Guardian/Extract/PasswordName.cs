namespace Deeplia.Guardian.Extract;

/// <summary>A phrase for "password" and what must be known to read around it.</summary>
internal sealed class PasswordName
{
    /// <summary>Takes a phrase of the list.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="languages">Bits of the languages it belongs to.</param>
    /// <param name="isWeak">Whether it also means other things.</param>
    public PasswordName(string text, int languages, bool isWeak)
    {
        (Text, Languages, IsWeak) = (text, languages, isWeak);
        IsAsian = text[0] >= '\u2E80';
        HoldsWords = text.Contains("phrase", StringComparison.Ordinal);
        (Tail, Capitals) = (text[1..], text.ToUpperInvariant());
    }

    /// <summary>The phrase.</summary>
    public string Text { get; }

    /// <summary>Bits of the languages it belongs to.</summary>
    public int Languages { get; }

    /// <summary>Whether it also means other things, so that its value must look like a secret.</summary>
    public bool IsWeak { get; }

    /// <summary>Whether it is written without blanks around it.</summary>
    public bool IsAsian { get; }

    /// <summary>Whether its value may be several words.</summary>
    public bool HoldsWords { get; }

    /// <summary>The phrase without its first letter, which may be a capital.</summary>
    public string Tail { get; }

    /// <summary>The phrase in capitals.</summary>
    public string Capitals { get; }
}
