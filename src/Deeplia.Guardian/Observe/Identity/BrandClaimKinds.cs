namespace Deeplia.Guardian.Observe.Identity;

/// <summary>By which signs a letter speaks as a house.</summary>
[Flags]
internal enum BrandClaimKinds
{
    /// <summary>By none.</summary>
    None = 0,

    /// <summary>"Your X account".</summary>
    Thing = 1,

    /// <summary>A short line near the end with "the X team" or "X customer service".</summary>
    Signature = 2,

    /// <summary>"© 2026 X".</summary>
    Copyright = 4,

    /// <summary>The subject begins "X: …" or "[X] …".</summary>
    Subject = 8,

    /// <summary>A picture whose replacement text is the name, as logos have.</summary>
    Logo = 16,

    /// <summary>The name, alone or with a word like "support", before the @ of the author.</summary>
    Address = 32,

    /// <summary>X alone on a line near the end.</summary>
    Line = 64,
}
