using System.Collections.Immutable;

namespace Deeplia.Identity;

/// <summary>What the authenticator may believe.</summary>
public sealed record AuthenticatorOptions
{
    /// <summary>Receivers (authserv-id, RFC 8601 §2.5) whose Authentication-Results are believed. Default none.</summary>
    public ImmutableArray<string> TrustedAuthservIds { get; init; } = [];
}
