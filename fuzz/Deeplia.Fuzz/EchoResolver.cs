using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Fuzz;

/// <summary>Answers every question with the same hostile records.</summary>
public sealed class EchoResolver(string text, string host) : IDnsResolver
{
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        new(new DnsAnswer<string>(DnsStatus.Found, [text]));

    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        new(new DnsAnswer<IPAddress>(DnsStatus.Found, [IPAddress.Any, IPAddress.IPv6Any]));

    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        new(new DnsAnswer<IPAddress>(DnsStatus.NoData));

    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        new(new DnsAnswer<MxRecord>(DnsStatus.Found, [new MxRecord(0, host), new MxRecord(0, "")]));

    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        new(new DnsAnswer<string>(DnsStatus.Found, [host, name, ""]));
}
