namespace Deeplia.Mail.Links;

/// <summary>How a target is written inside its wrapper.</summary>
internal enum TargetCoding
{
    /// <summary>Base64 in either alphabet, padded or not.</summary>
    Base64,

    /// <summary>Two signs of version stand before it.</summary>
    Skip2,

    /// <summary>It stands as a value within other text, such as JSON.</summary>
    Inner,

    /// <summary>Without its scheme, which is <c>https</c>.</summary>
    Https,

    /// <summary>Without its scheme, which is <c>http</c>.</summary>
    Http,

    /// <summary>Proofpoint's second: <c>-XX</c> for a byte, <c>_</c> for a slash.</summary>
    Proofpoint2,

    /// <summary>Proofpoint's third: <c>*</c> for characters that follow in Base64.</summary>
    Proofpoint3,
}
