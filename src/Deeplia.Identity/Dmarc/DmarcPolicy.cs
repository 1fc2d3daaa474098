namespace Deeplia.Identity.Dmarc;

/// <summary>What a domain owner asks to be done with mail that fails (RFC 9989 §4.7, tags p, sp and np), mildest first.</summary>
public enum DmarcPolicy
{
    /// <summary>No preference.</summary>
    None,

    /// <summary>Treat as suspicious.</summary>
    Quarantine,

    /// <summary>The use of the name is not valid.</summary>
    Reject,
}
