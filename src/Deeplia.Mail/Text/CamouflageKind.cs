namespace Deeplia.Mail.Text;

/// <summary>How a word was dressed so that filters read something else than people do.</summary>
public enum CamouflageKind
{
    /// <summary>Invisible characters inside a word.</summary>
    ZeroWidth,

    /// <summary>Soft hyphens inside a word that needs none.</summary>
    SoftHyphen,

    /// <summary>A word that mixes letters of two scripts that look alike.</summary>
    MixedScript,

    /// <summary>Mathematical, circled, squared, small-capital or full-width letters.</summary>
    StyledLetters,

    /// <summary>Digits or signs in place of letters.</summary>
    Leet,

    /// <summary>A word spelt letter by letter.</summary>
    SplitLetters,

    /// <summary>Piles of accents.</summary>
    CombiningMarks,

    /// <summary>An override of the reading direction.</summary>
    BidiControl,

    /// <summary>Invisible tag characters (U+E0000 to U+E007F).</summary>
    TagCharacters,

    /// <summary>A word wholly of another script's letters that reads as Latin.</summary>
    Homoglyph,
}
