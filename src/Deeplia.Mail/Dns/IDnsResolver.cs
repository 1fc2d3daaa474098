using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Answers DNS questions. Names are A-labels; case and one trailing dot do not matter. Safe for many threads.</summary>
/// <remarks>
/// A failure is an answer, never an exception; only a cancelled token throws.
/// A name that cannot exist (RFC 1035 §2.3.4) is answered <see cref="DnsStatus.NoDomain"/> without asking.
/// </remarks>
public interface IDnsResolver
{
    /// <summary>Asks for TXT records; the character-strings of a record are joined (RFC 7208 §3.3).</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken);

    /// <summary>Asks for IPv4 addresses.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken);

    /// <summary>Asks for IPv6 addresses.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken);

    /// <summary>Asks for the hosts that take mail.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken);

    /// <summary>Asks for PTR records under a name in <c>in-addr.arpa</c> or <c>ip6.arpa</c>.</summary>
    /// <param name="name">The name asked for.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken);
}
