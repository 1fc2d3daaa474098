namespace Deeplia.Identity.Dmarc;

/// <summary>How near an authenticated domain must be to the author domain (RFC 9989 §3.2.10).</summary>
public enum AlignmentMode
{
    /// <summary>Both have the same organizational domain.</summary>
    Relaxed,

    /// <summary>Both are the same name.</summary>
    Strict,
}
