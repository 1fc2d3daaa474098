using System.Net;
using DnsClient;
using DnsClient.Protocol;

namespace Deeplia.Mail.Dns;

/// <summary>Asks the name servers of the machine, over UDP and then TCP. Nothing is opened before the first question.</summary>
/// <remarks>
/// Names are asked as absolute names, never with a search domain. <see cref="DnsAnswer{T}.Authenticated"/> repeats the
/// server's AD bit, which is worth as much as the way to that server.
/// </remarks>
public sealed class SystemResolver : IDnsResolver
{
    private const int MaxRecords = 100;
    private const int MaxTxtLength = 16 * 1024;
    private const int MaxCnames = 8;
    private const int Retries = 1; // two tries in all
    private const int UdpBufferBytes = 1232; // DNS flag day 2020: no fragments

    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan QuestionTimeout = TimeSpan.FromSeconds(10); // whatever the number of servers

    private readonly Lazy<LookupClient> client;

    /// <summary>Makes a resolver over the machine's own name servers; costs no I/O.</summary>
    public SystemResolver()
        : this(() => new LookupClientOptions(), TryTimeout)
    {
    }

    /// <summary>Makes a resolver over one name server; costs no I/O.</summary>
    /// <param name="server">Address and port of the server.</param>
    public SystemResolver(IPEndPoint server)
        : this(server, TryTimeout)
    {
    }

    internal SystemResolver(IPEndPoint server, TimeSpan tryTimeout)
        : this(() => new LookupClientOptions(server), tryTimeout)
    {
    }

    private SystemResolver(Func<LookupClientOptions> options, TimeSpan tryTimeout) =>
        client = new(() => Open(options(), tryTimeout));

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<TxtRecord, string>(name, QueryType.TXT, Join, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<ARecord, IPAddress>(name, QueryType.A, record => record.Address, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<AaaaRecord, IPAddress>(name, QueryType.AAAA, record => record.Address, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<DnsClient.Protocol.MxRecord, MxRecord>(
            name, QueryType.MX, record => new(record.Preference, DnsName.OfHost(record.Exchange.Value)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        AskAsync<PtrRecord, string>(
            name, QueryType.PTR, record => DnsName.OfHost(record.PtrDomainName.Value), cancellationToken);

    private static LookupClient Open(LookupClientOptions options, TimeSpan tryTimeout)
    {
        options.UseCache = false;
        options.Retries = Retries;
        options.Timeout = tryTimeout;
        options.UseTcpFallback = true;
        options.ThrowDnsErrors = false;
        options.ContinueOnEmptyResponse = false;
        options.ExtendedDnsBufferSize = UdpBufferBytes;
        options.RequestDnsSecRecords = true;
        return new LookupClient(options);
    }

    private async ValueTask<DnsAnswer<T>> AskAsync<TRecord, T>(
        string name, QueryType type, Func<TRecord, T> convert, CancellationToken cancellationToken)
        where TRecord : DnsResourceRecord
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!DnsName.TryNormalize(name, out var owner))
        {
            return new(DnsStatus.NoDomain);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(QuestionTimeout);
        try
        {
            return await FollowAsync(owner, type, convert, limit.Token);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Hostile packets make the library throw many types; all of them mean "no usable answer",
            // and the status carries that on to whoever counts.
            return new(DnsStatus.TempFail);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private async ValueTask<DnsAnswer<T>> FollowAsync<TRecord, T>(
        string owner, QueryType type, Func<TRecord, T> convert, CancellationToken cancellationToken)
        where TRecord : DnsResourceRecord
    {
        var hops = 0;
        while (true)
        {
            var reply = await client.Value.QueryAsync(owner, type, QueryClass.IN, cancellationToken);
            if (reply.Header.ResponseCode is not (DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain))
            {
                return new(DnsStatus.TempFail);
            }

            var end = EndOfAliases(reply, owner, ref hops);
            var records = reply.Answers.OfType<TRecord>().Where(record => IsOwnedBy(record, end)).Take(MaxRecords).ToArray();
            if (records.Length > 0)
            {
                var lifetime = TimeSpan.FromSeconds(records.Min(record => (uint)record.InitialTimeToLive));
                return new(DnsStatus.Found, [.. records.Select(convert)], lifetime, reply.Header.IsAuthenticData);
            }

            if (end == owner || reply.Header.ResponseCode == DnsHeaderResponseCode.NotExistentDomain)
            {
                return Nothing<T>(reply) with { IsAlias = hops > 0 };
            }

            if (hops > MaxCnames)
            {
                return new(DnsStatus.TempFail);
            }

            owner = end;
        }
    }

    private static string EndOfAliases(IDnsQueryResponse reply, string owner, ref int hops)
    {
        while (hops <= MaxCnames
            && reply.Answers.OfType<CNameRecord>().FirstOrDefault(alias => IsOwnedBy(alias, owner)) is { } found)
        {
            owner = DnsName.OfHost(found.CanonicalName.Value);
            hops++;
        }

        return owner;
    }

    private static DnsAnswer<T> Nothing<T>(IDnsQueryResponse reply)
    {
        var missing = reply.Header.ResponseCode == DnsHeaderResponseCode.NotExistentDomain;
        var soa = reply.Authorities.OfType<SoaRecord>().FirstOrDefault();
        TimeSpan? lifetime = soa is null ? null : TimeSpan.FromSeconds(Math.Min(soa.Minimum, (uint)soa.InitialTimeToLive)); // RFC 2308 §5
        return new(missing ? DnsStatus.NoDomain : DnsStatus.NoData, [], lifetime, reply.Header.IsAuthenticData);
    }

    private static bool IsOwnedBy(DnsResourceRecord record, string owner) =>
        DnsName.OfHost(record.DomainName.Value) == owner;

    private static string Join(TxtRecord record)
    {
        var text = string.Concat(record.Text);
        return text.Length > MaxTxtLength ? text[..MaxTxtLength] : text;
    }
}
