using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dmarc;

/// <summary>Finds out whether a name exists in DNS at all: only NXDOMAIN says no (RFC 9989 §3.2.13, RFC 8020).</summary>
internal static class DomainExistence
{
    /// <summary>Found or NoDomain; TempFail or NotAsked when nothing answered.</summary>
    /// <remarks>Name servers that answer NXDOMAIN for one type only are not rare, so all three mail types must agree.</remarks>
    public static async ValueTask<DnsStatus> OfAsync(string name, IDnsResolver dns, CancellationToken cancellationToken)
    {
        var a = await dns.QueryAAsync(name, cancellationToken);
        if (Exists(a.Status, a.IsAlias))
        {
            return DnsStatus.Found;
        }

        var mx = await dns.QueryMxAsync(name, cancellationToken);
        if (Exists(mx.Status, mx.IsAlias))
        {
            return DnsStatus.Found;
        }

        var aaaa = await dns.QueryAaaaAsync(name, cancellationToken);
        if (Exists(aaaa.Status, aaaa.IsAlias))
        {
            return DnsStatus.Found;
        }

        return a.Status == DnsStatus.NoDomain || mx.Status == DnsStatus.NoDomain || aaaa.Status == DnsStatus.NoDomain
            ? DnsStatus.NoDomain
            : a.Status;
    }

    private static bool Exists(DnsStatus status, bool isAlias) => status is DnsStatus.Found or DnsStatus.NoData || isAlias;
}
