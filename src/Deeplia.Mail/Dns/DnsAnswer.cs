using System.Collections.Immutable;

namespace Deeplia.Mail.Dns;

/// <summary>Holds the answer to one DNS question.</summary>
/// <typeparam name="T">Type of one record.</typeparam>
/// <param name="Status">How the question ended.</param>
/// <param name="Records">The records, in the order received; empty unless the status is <see cref="DnsStatus.Found"/>.</param>
/// <param name="TimeToLive">How long the answer may be kept, or <c>null</c> when nothing says so.</param>
/// <param name="Authenticated">Whether the resolver vouches for DNSSEC (the AD bit, RFC 4035 §3.2.3).</param>
public sealed record DnsAnswer<T>(
    DnsStatus Status, ImmutableArray<T> Records, TimeSpan? TimeToLive = null, bool Authenticated = false)
{
    /// <summary>Makes an answer without records.</summary>
    /// <param name="status">How the question ended.</param>
    public DnsAnswer(DnsStatus status)
        : this(status, [])
    {
    }

    /// <summary>Whether the asked name is a CNAME: it exists, and the status speaks of its target (RFC 2308 §2.1).</summary>
    public bool IsAlias { get; init; }
}
