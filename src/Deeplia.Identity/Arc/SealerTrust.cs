using Deeplia.Identity.AuthResults;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Arc;

/// <summary>Decides whether a sealer's word outweighs a DMARC failure (RFC 8617 §7.2.2).</summary>
/// <param name="sealers">The domains of the sealers that are trusted, lower-case A-labels.</param>
/// <remarks>
/// The chain must hold, a listed sealer must have seen the author domain pass, and nobody unlisted may have touched the message
/// after it: else anybody could take a chain from an honest message, change the text and seal it again.
/// </remarks>
internal sealed class SealerTrust(IReadOnlyCollection<string> sealers)
{
    /// <summary>The override, or null.</summary>
    /// <param name="arc">The chain.</param>
    /// <param name="author">The author domain.</param>
    public SealerOverride? Find(ArcReport arc, string? author)
    {
        if (sealers.Count == 0 || arc.Result != AuthenticationResult.Pass || author is null || !DomainName.TryParse(author, out var name))
        {
            return null;
        }

        for (var i = arc.Sealers.Length - 1; i >= 0 && i < arc.AuthenticationResults.Length; i--)
        {
            // Instances count from 1; OldestPass is the lowest one since which nothing was changed.
            if (IsTrusted(arc.Sealers[i]) && SawPass(arc.AuthenticationResults[i], name) is { } saw)
            {
                return new SealerOverride(arc.Sealers[i], saw);
            }

            if (!IsTrusted(arc.Sealers[i]) && !(arc.OldestPass <= i))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsTrusted(string sealer) => sealers.Contains(sealer, StringComparer.OrdinalIgnoreCase);

    private static string? SawPass(string payload, DomainName author)
    {
        var header = AuthenticationResultsHeader.Read(payload);
        foreach (var method in (ReadOnlySpan<string>)["dmarc", "dkim", "spf"])
        {
            foreach (var report in header.Of(method))
            {
                if (report.Result == AuthenticationResult.Pass && report.Domain is { } domain
                    && DomainName.TryParse(domain, out var seen) && seen.SharesOrganizationWith(author))
                {
                    return method;
                }
            }
        }

        return null;
    }
}
