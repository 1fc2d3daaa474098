using System.Collections.Immutable;
using Deeplia.Identity.Dkim;

namespace Deeplia.Identity;

/// <summary>What the authenticator may believe.</summary>
public sealed record AuthenticatorOptions
{
    /// <summary>Receivers (authserv-id, RFC 8601 §2.5) whose Authentication-Results are believed. Default none.</summary>
    public ImmutableArray<string> TrustedAuthservIds { get; init; } = [];

    /// <summary>ARC sealers (d=, lower-case A-labels) whose word outweighs a DMARC failure. Default none.</summary>
    public ImmutableArray<string> TrustedSealers { get; init; } = [];

    /// <summary>How signatures are judged.</summary>
    public DkimOptions Dkim { get; init; } = new();

    /// <summary>Whether a brand indicator needs an aligned signature; an SPF pass alone is then not enough. Default false.</summary>
    public bool BimiRequiresDkim { get; init; }
}
