using System.Net;
using Deeplia.Mail.Dns;

namespace Deeplia.Tests.Mail.Dns;

/// <summary>Answers what the test says, when the test says it, and counts.</summary>
internal sealed class ScriptedResolver : IDnsResolver
{
    private int _questions;

    public int Questions => Volatile.Read(ref _questions);

    public Func<string, CancellationToken, ValueTask<DnsAnswer<string>>> Text { get; set; } =
        (_, _) => new(new DnsAnswer<string>(DnsStatus.NoDomain));

    public Func<string, DnsAnswer<IPAddress>> Addresses { get; set; } = _ => new(DnsStatus.NoDomain);

    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _questions);
        return Text(name, cancellationToken);
    }

    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) => Answer(Addresses(name));

    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) => Answer(Addresses(name));

    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        Answer(new DnsAnswer<MxRecord>(DnsStatus.Found, [new MxRecord(10, name)], TimeSpan.FromMinutes(1)));

    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        QueryTxtAsync(name, cancellationToken);

    private ValueTask<DnsAnswer<T>> Answer<T>(DnsAnswer<T> answer)
    {
        Interlocked.Increment(ref _questions);
        return new(answer);
    }
}
