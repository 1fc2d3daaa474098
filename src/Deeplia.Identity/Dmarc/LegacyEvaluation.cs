using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dmarc;

/// <summary>Works out what RFC 7489 would have said, mostly from answers already there.</summary>
internal static class LegacyEvaluation
{
    /// <summary>What RFC 7489 says, or null when it says the same.</summary>
    public static async ValueTask<LegacyDmarc?> DifferenceAsync(
        DomainName author, DmarcQuestion question, DmarcReport report, DmarcLookups lookups, CancellationToken cancellationToken)
    {
        var legacy = await EvaluateAsync(author, question, lookups, cancellationToken);
        var treatedAlike = report.Result != AuthenticationResult.Fail
            || report.Disposition == legacy.Policy && (legacy.Percent == 100 || legacy.Policy == DmarcPolicy.None);
        var same = legacy.Result == report.Result
            && legacy.Policy == report.Policy
            && legacy.RecordDomain == report.RecordDomain
            && (legacy.RecordDomain is null || legacy.OrganizationalDomain == report.OrganizationalDomain)
            && treatedAlike;
        return same ? null : legacy;
    }

    // RFC 7489 §6.6.3: the author domain's record, else the one at its registrable name. sp is for all subdomains alike.
    private static async ValueTask<LegacyDmarc> EvaluateAsync(
        DomainName author, DmarcQuestion question, DmarcLookups lookups, CancellationToken cancellationToken)
    {
        var organization = author.Registrable ?? author;
        var place = author;
        var finding = await lookups.AtAsync(author.Ascii, cancellationToken);
        if (finding is { Record: null, IsUnknown: false } && !organization.Equals(author))
        {
            place = organization;
            finding = await lookups.AtAsync(organization.Ascii, cancellationToken);
        }

        if (finding.Record is not { IsUsable: true } record)
        {
            var ended = finding.IsUnknown ? AuthenticationResult.TempError
                : finding.Record is null ? AuthenticationResult.None
                : AuthenticationResult.PermError;
            return new LegacyDmarc(ended, null, finding.Record is null ? null : place.Ascii, organization.Ascii, 100);
        }

        var policy = place.Equals(author) ? record.Policy : record.SubdomainPolicy;
        var result = Add(AuthenticationResult.Fail, author, organization, question.Spf, record.SpfAlignment);
        foreach (var signature in question.Dkim)
        {
            result = Add(result, author, organization, signature, record.DkimAlignment);
        }

        return new LegacyDmarc(result, policy, place.Ascii, organization.Ascii, record.Percent);
    }

    private static AuthenticationResult Add(
        AuthenticationResult sofar, DomainName author, DomainName organization, MethodReport method, AlignmentMode mode) =>
        sofar != AuthenticationResult.Pass
            && method is { Result: AuthenticationResult.Pass or AuthenticationResult.TempError, Domain: { } domain }
            && Aligns(domain, author, organization, mode)
                ? method.Result
                : sofar;

    private static bool Aligns(string domain, DomainName author, DomainName organization, AlignmentMode mode)
    {
        if (Aligner.CannotEndWith(domain, organization.Ascii) || !DomainName.TryParse(domain, out var name))
        {
            return false;
        }

        return name.Equals(author)
            || mode == AlignmentMode.Relaxed
                && name.IsSameOrSubdomainOf(organization)
                && organization.Equals(name.Registrable);
    }
}
