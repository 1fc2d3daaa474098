namespace Deeplia.Identity.Dmarc;

/// <summary>What a domain says about being a public suffix (RFC 9989 §4.7, tag psd).</summary>
public enum PsdClaim
{
    /// <summary>Not said: the tree walk decides.</summary>
    Unknown,

    /// <summary>It is a public suffix: names below it belong to others.</summary>
    Yes,

    /// <summary>It is the organizational domain of itself and of all below it.</summary>
    No,
}
