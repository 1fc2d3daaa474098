using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dmarc;

/// <summary>Asks for DMARC records, each name once in one evaluation.</summary>
internal sealed class DmarcLookups(IDnsResolver dns)
{
    private const string Label = "_dmarc.";

    // A few dozen names at most, so a list beats a dictionary.
    private readonly List<(string Name, DmarcFinding Finding)> known = [];

    /// <summary>The name asked for the record of a domain.</summary>
    public static string QueryName(string domain) => Label + domain;

    /// <summary>The record published at exactly this domain.</summary>
    public async ValueTask<DmarcFinding> AtAsync(string domain, CancellationToken cancellationToken)
    {
        foreach (var (name, finding) in known)
        {
            if (name == domain)
            {
                return finding;
            }
        }

        var read = Read(await dns.QueryTxtAsync(QueryName(domain), cancellationToken));
        known.Add((domain, read));
        return read;
    }

    // RFC 9989 §4.10 steps 2 and 6: what is no DMARC record is discarded; several records are all discarded.
    private static DmarcFinding Read(DnsAnswer<string> answer)
    {
        if (answer.Status != DnsStatus.Found)
        {
            return new DmarcFinding(answer.Status, null);
        }

        DmarcRecord? only = null;
        foreach (var text in answer.Records)
        {
            if (DmarcRecord.TryParse(text, out var record))
            {
                if (only is not null)
                {
                    return new DmarcFinding(DnsStatus.NoData, null);
                }

                only = record;
            }
        }

        return only is null ? new DmarcFinding(DnsStatus.NoData, null) : new DmarcFinding(DnsStatus.Found, only);
    }
}
