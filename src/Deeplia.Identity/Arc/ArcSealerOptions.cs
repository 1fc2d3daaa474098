using System.Collections.Immutable;

namespace Deeplia.Identity.Arc;

/// <summary>How mail is sealed.</summary>
public sealed record ArcSealerOptions
{
    /// <summary>The sealing domain d=, in A-labels.</summary>
    public required string Domain { get; init; }

    /// <summary>The selector s=.</summary>
    public required string Selector { get; init; }

    /// <summary>Whose Authentication-Results are sealed: the authserv-id of this receiver (RFC 8601 §2.5).</summary>
    public required string AuthservId { get; init; }

    /// <summary>Fields that are signed, in the order of h=; a name per field, missing ones count as empty.</summary>
    public ImmutableArray<string> Headers { get; init; } =
    [
        "from", "to", "cc", "subject", "date", "message-id", "reply-to", "in-reply-to", "references", "mime-version", "content-type",
        "content-transfer-encoding", "dkim-signature",
    ];
}
