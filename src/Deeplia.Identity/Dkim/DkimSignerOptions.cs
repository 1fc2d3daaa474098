using System.Collections.Immutable;

namespace Deeplia.Identity.Dkim;

/// <summary>How mail is signed.</summary>
public sealed record DkimSignerOptions
{
    /// <summary>The signing domain d=, in A-labels.</summary>
    public required string Domain { get; init; }

    /// <summary>The selector s=: the key lies at <c>SELECTOR._domainkey.DOMAIN</c>.</summary>
    public required string Selector { get; init; }

    /// <summary>The form of the header. Default relaxed: folding and blanks may change on the way.</summary>
    public Canonicalization HeaderForm { get; init; } = Canonicalization.Relaxed;

    /// <summary>The form of the body. Default relaxed.</summary>
    public Canonicalization BodyForm { get; init; } = Canonicalization.Relaxed;

    /// <summary>Fields that are signed once more than they occur, so that none can be added unseen (RFC 6376 §8.15).</summary>
    public ImmutableArray<string> OversignedHeaders { get; init; } =
    [
        "from", "to", "cc", "subject", "date", "message-id", "reply-to", "mime-version", "content-type", "content-transfer-encoding",
    ];

    /// <summary>Fields that are signed as often as they occur (RFC 6376 §5.4.1, RFC 8058 §4).</summary>
    public ImmutableArray<string> SignedHeaders { get; init; } =
    [
        "sender", "in-reply-to", "references", "list-id", "list-unsubscribe", "list-unsubscribe-post",
    ];

    /// <summary>How long the signature holds (x=). Default null: for ever.</summary>
    public TimeSpan? Lifetime { get; init; }
}
