using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Asks nothing: every answer is <see cref="DnsStatus.NotAsked"/>, so nothing leaves the machine.</summary>
public sealed class OffResolver : IDnsResolver
{
    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) => Nothing<string>();

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) => Nothing<IPAddress>();

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) => Nothing<IPAddress>();

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) => Nothing<MxRecord>();

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) => Nothing<string>();

    private static ValueTask<DnsAnswer<T>> Nothing<T>() => new(new DnsAnswer<T>(DnsStatus.NotAsked));
}
