using System.Collections.Immutable;
using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Says whom <see cref="SystemResolver"/> asks and how long it waits.</summary>
public sealed record SystemResolverOptions
{
    /// <summary>The servers, best first. Default: none given, those of the machine are asked.</summary>
    public ImmutableArray<IPEndPoint> Servers { get; init; } = [];

    /// <summary>
    /// Whether the servers and the way to them are trusted to say that DNSSEC held (RFC 4035 §3.2.3, RFC 6840 §5.7).
    /// Default: no, and no answer counts as authenticated. True is right for a validating resolver on this machine.
    /// </summary>
    public bool TrustsAuthenticatedData { get; init; }

    /// <summary>How long one server has for one try, UDP and TCP together. Default 2 s; more waits longer for dead servers.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one question may take, whatever the number of servers, tries and aliases. Default 10 s.</summary>
    public TimeSpan QuestionTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
