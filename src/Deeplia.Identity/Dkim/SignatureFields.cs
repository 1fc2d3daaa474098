using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>One signature header as read: a DKIM-Signature, ARC-Message-Signature or ARC-Seal.</summary>
internal sealed class SignatureFields
{
    /// <summary>The header field it was read from.</summary>
    public required RawField Field { get; init; }

    /// <summary>Where the value of b= begins, in the message.</summary>
    public int SignatureStart { get; set; }

    /// <summary>Where the value of b= ends.</summary>
    public int SignatureEnd { get; set; }

    public string? Algorithm { get; set; }

    public KeyKind Key { get; set; }

    public HashKind Hash { get; set; }

    public Canonicalization HeaderForm { get; set; }

    public Canonicalization BodyForm { get; set; }

    public string? Domain { get; set; }

    public string? Selector { get; set; }

    /// <summary>The DNS name of the key.</summary>
    public string? KeyName { get; set; }

    /// <summary>The i= as written and decoded; null when it is absent.</summary>
    public string? Identity { get; set; }

    /// <summary>The domain part of i=.</summary>
    public string? IdentityDomain { get; set; }

    public byte[] Signature { get; set; } = [];

    public byte[] BodyHash { get; set; } = [];

    public string[] SignedHeaders { get; set; } = [];

    /// <summary>The l= tag; null signs the whole body.</summary>
    public long? BodyLength { get; set; }

    public long? Timestamp { get; set; }

    public long? Expiration { get; set; }
}
