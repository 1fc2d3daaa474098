namespace Deeplia.Mail.Names;

/// <summary>The writing systems told apart when names are compared; all others count as <see cref="Other"/>.</summary>
[Flags]
public enum Scripts
{
    /// <summary>No letters at all.</summary>
    None = 0,

    /// <summary>Latin.</summary>
    Latin = 1,

    /// <summary>Greek.</summary>
    Greek = 2,

    /// <summary>Cyrillic.</summary>
    Cyrillic = 4,

    /// <summary>Armenian.</summary>
    Armenian = 8,

    /// <summary>Hebrew.</summary>
    Hebrew = 16,

    /// <summary>Arabic.</summary>
    Arabic = 32,

    /// <summary>Han ideographs.</summary>
    Han = 64,

    /// <summary>Hiragana and Katakana.</summary>
    Kana = 128,

    /// <summary>Hangul.</summary>
    Hangul = 256,

    /// <summary>Bopomofo.</summary>
    Bopomofo = 512,

    /// <summary>Thai.</summary>
    Thai = 1024,

    /// <summary>The scripts of India, Devanagari to Sinhala.</summary>
    Indic = 2048,

    /// <summary>Georgian.</summary>
    Georgian = 4096,

    /// <summary>Any further script.</summary>
    Other = 8192,
}
