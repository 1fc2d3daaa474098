namespace Deeplia.Guardian.Extract;

/// <summary>Where a value stands to the phrase that names it: the looser the tie, the more it must look like a secret.</summary>
internal enum PasswordPlace
{
    /// <summary>After a colon on the same line.</summary>
    Colon,

    /// <summary>After "is".</summary>
    Copula,

    /// <summary>Straight beside the name: "your password, X", "şifreniz X", "password - X".</summary>
    Beside,

    /// <summary>Alone on the next line.</summary>
    OwnLine,
}
