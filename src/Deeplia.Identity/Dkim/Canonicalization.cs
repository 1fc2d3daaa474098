namespace Deeplia.Identity.Dkim;

/// <summary>How bytes are brought into one form before they are signed (RFC 6376 §3.4).</summary>
public enum Canonicalization
{
    /// <summary>Almost nothing may change on the way.</summary>
    Simple,

    /// <summary>White space and line folding may change.</summary>
    Relaxed,
}
