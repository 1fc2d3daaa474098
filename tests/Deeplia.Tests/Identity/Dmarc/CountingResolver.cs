using System.Net;
using System.Text.Json;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Identity.Dmarc;

/// <summary>A zone that remembers what it was asked.</summary>
internal sealed class CountingResolver(string zone) : IDnsResolver
{
    private readonly ZoneFileResolver inner = new(JsonDocument.Parse(zone).RootElement);

    public List<string> Asked { get; } = [];

    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        Noted("TXT", name).QueryTxtAsync(name, cancellationToken);

    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        Noted("A", name).QueryAAsync(name, cancellationToken);

    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        Noted("AAAA", name).QueryAaaaAsync(name, cancellationToken);

    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        Noted("MX", name).QueryMxAsync(name, cancellationToken);

    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        Noted("PTR", name).QueryPtrAsync(name, cancellationToken);

    private ZoneFileResolver Noted(string type, string name)
    {
        Asked.Add($"{type} {name}");
        return inner;
    }
}
