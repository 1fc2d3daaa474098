using Deeplia.Mail.Dns;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dmarc;

/// <summary>Says whether reports about a domain may go to an address elsewhere (RFC 9990, "Verifying External Destinations").</summary>
/// <param name="dns">Who answers.</param>
public sealed class ReportAuthorization(IDnsResolver dns)
{
    /// <summary>True when both belong to one organization, or the receiving domain says that it wants these reports.</summary>
    /// <param name="policyDomain">The domain whose record names the address.</param>
    /// <param name="uri">The report address, as in rua or ruf; a size limit is ignored.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    /// <remarks>Without an answer from DNS nothing is known, so nothing is sent: false.</remarks>
    public async ValueTask<bool> IsAuthorizedAsync(string policyDomain, string uri, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policyDomain);
        ArgumentNullException.ThrowIfNull(uri);
        if (!DomainName.TryParse(policyDomain.Trim(), out var policy)
            || !DomainName.TryParse(DmarcUris.HostOf(DmarcUris.WithoutSize(uri.Trim())), out var destination))
        {
            return false;
        }

        if (destination.Equals(policy) || await AreOneAsync(policy.Ascii, destination.Ascii, cancellationToken))
        {
            return true;
        }

        var answer = await dns.QueryTxtAsync($"{policy}._report._dmarc.{destination}", cancellationToken);
        foreach (var text in answer.Records)
        {
            if (DmarcRecord.TryParse(text, out _))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AreOneAsync(string policy, string destination, CancellationToken cancellationToken)
    {
        if (policy[(policy.LastIndexOf('.') + 1)..] != destination[(destination.LastIndexOf('.') + 1)..])
        {
            return false;
        }

        var lookups = new DmarcLookups(dns);
        var one = await TreeWalk.FromAsync(policy, lookups, cancellationToken);
        var other = await TreeWalk.FromAsync(destination, lookups, cancellationToken);
        return !one.IsUncertain && !other.IsUncertain && one.OrganizationalDomain == other.OrganizationalDomain;
    }
}
