namespace Deeplia.Identity.Dkim;

/// <summary>What a reader should know about a signature beside its result.</summary>
[Flags]
public enum DkimWarnings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>l= leaves the end of the body unsigned: anybody could have appended it (RFC 6376 §8.2).</summary>
    BodyTail = 1,

    /// <summary>An RSA key under 1024 bits: no proof today (RFC 8301 §3.2).</summary>
    ShortKey = 1 << 1,

    /// <summary>An RSA key of 1024 to 2047 bits: accepted, but signers should use 2048 (RFC 8301 §3.2).</summary>
    WeakKey = 1 << 2,

    /// <summary>The time of x= is over.</summary>
    Expired = 1 << 3,

    /// <summary>The signature claims to be made later than now.</summary>
    FutureTimestamp = 1 << 4,

    /// <summary>The key says t=y: its owner is only testing DKIM.</summary>
    TestMode = 1 << 5,

    /// <summary>From is not signed once more than it occurs, so a further From could be added unseen (RFC 6376 §8.15).</summary>
    FromNotOversigned = 1 << 6,

    /// <summary>The message has more From fields than are signed: somebody may have added one.</summary>
    UnsignedFrom = 1 << 7,

    /// <summary>Made with SHA-1, which proves nothing today (RFC 8301 §3.1).</summary>
    Sha1 = 1 << 8,

    /// <summary>Made with Ed25519, which many receivers cannot verify yet (RFC 8463).</summary>
    Ed25519 = 1 << 9,

    /// <summary>Subject, Date or To is there and not signed, so it may have been changed (RFC 6376 §5.4.1).</summary>
    UnsignedHeaders = 1 << 10,
}
