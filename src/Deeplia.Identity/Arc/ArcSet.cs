using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Arc;

/// <summary>The three fields one sealer added.</summary>
internal sealed class ArcSet
{
    /// <summary>ARC-Authentication-Results.</summary>
    public RawField? Results { get; set; }

    /// <summary>Where the payload of the results begins in the message.</summary>
    public int PayloadStart { get; set; }

    /// <summary>ARC-Message-Signature.</summary>
    public SignatureFields? Signature { get; set; }

    /// <summary>Why the message signature cannot be verified; null when it can. Counts for the newest set only.</summary>
    public string? SignatureFault { get; set; }

    /// <summary>ARC-Seal.</summary>
    public SignatureFields? Seal { get; set; }

    /// <summary>The cv= of the seal.</summary>
    public string Validation { get; set; } = "";
}
