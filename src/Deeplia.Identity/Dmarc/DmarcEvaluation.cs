using Deeplia.Mail.Dns;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dmarc;

/// <summary>The evaluation of one author domain, step by step (RFC 9989 §5.3).</summary>
internal sealed class DmarcEvaluation(DomainName author, DmarcQuestion question, IDnsResolver dns, DmarcLookups lookups)
{
    private TreeWalk walk = null!;
    private DmarcRecord? record;
    private string? recordDomain;

    /// <summary>Finds the record, aligns, applies the policy.</summary>
    public async ValueTask<DmarcReport> RunAsync(CancellationToken cancellationToken)
    {
        walk = await TreeWalk.FromAsync(author.Ascii, lookups, cancellationToken);
        var report = await JudgeAsync(cancellationToken);
        var queries = System.Collections.Immutable.ImmutableArray.CreateBuilder<string>(walk.Domains.Count);
        foreach (var domain in walk.Domains)
        {
            queries.Add(DmarcLookups.QueryName(domain));
        }

        report = report with
        {
            AuthorDomain = author.Ascii,
            Record = record,
            RecordDomain = recordDomain,
            OrganizationalDomain = walk.OrganizationalDomain,
            OrganizationalRecord = walk.OrganizationalRecord,
            Queries = queries.MoveToImmutable(),
        };
        return question.CompareWithLegacy && report.Result != AuthenticationResult.NotChecked
            ? report with { Legacy = await LegacyEvaluation.DifferenceAsync(author, question, report, lookups, cancellationToken) }
            : report;
    }

    private async ValueTask<DmarcReport> JudgeAsync(CancellationToken cancellationToken)
    {
        if (!Discover(out var reason))
        {
            var failure = walk.AtStart!.IsUnknown ? walk.AtStart.Status : walk.Failure;
            return Ended(failure == DnsStatus.Found ? AuthenticationResult.None : OfFailure(failure), reason);
        }

        if (!record!.IsUsable)
        {
            return Ended(AuthenticationResult.PermError, $"the record of {recordDomain} names no valid policy and no report address");
        }

        var aligner = new Aligner(author, walk, lookups);
        var (spf, spfDoubt) = await SpfAsync(aligner, cancellationToken);
        var (dkim, dkimDoubt) = await DkimAsync(aligner, cancellationToken);
        var (policy, existence) = await PolicyAsync(cancellationToken);
        var report = new DmarcReport
        {
            Result = AuthenticationResult.Pass,
            Reason = Aligned(spf, dkim),
            Policy = policy,
            SpfAligned = spf,
            DkimAligned = dkim,
            IsIncomplete = aligner.HasLeftOut,
        };
        if (spf || dkim)
        {
            return report;
        }

        // RFC 9989 §5.3.6: while an answer is missing that could change the outcome, the message neither passes nor fails.
        if (spfDoubt || dkimDoubt || existence is DnsStatus.TempFail or DnsStatus.NotAsked)
        {
            return report with { Result = AuthenticationResult.TempError, Reason = "a DNS answer that decides is missing for now" };
        }

        var disposition = record.IsTesting && policy > DmarcPolicy.None ? policy - 1 : policy;
        var testing = record.IsTesting && policy > DmarcPolicy.None ? ", lowered one step by t=y" : "";
        return report with
        {
            Result = AuthenticationResult.Fail,
            Disposition = disposition,
            Reason = $"nothing aligned with {author} passed; the record of {recordDomain} asks {Words(policy)}{testing}",
        };
    }

    // RFC 9989 §4.10.1: the author domain's record, else its organizational domain's, else its public suffix's.
    private bool Discover(out string reason)
    {
        reason = "";
        if (walk.AtStart is { Record: { } own })
        {
            (record, recordDomain) = (own, author.Ascii);
            return true;
        }

        if (walk.IsUncertain)
        {
            reason = "the DNS did not answer where a record may stand";
            return false;
        }

        (record, recordDomain) = walk.OrganizationalRecord is { } organizational
            ? (organizational, walk.OrganizationalDomain)
            : (walk.PublicSuffixRecord, walk.PublicSuffix);
        reason = "no record at the author domain or above it";
        return record is not null;
    }

    private async ValueTask<(DmarcPolicy Policy, DnsStatus Existence)> PolicyAsync(CancellationToken cancellationToken)
    {
        if (recordDomain == author.Ascii)
        {
            return (record!.Policy, DnsStatus.Found);
        }

        if (record!.SubdomainPolicy == record.NonexistentPolicy)
        {
            return (record.SubdomainPolicy, DnsStatus.Found); // both say the same, so nobody need ask
        }

        var existence = await DomainExistence.OfAsync(author.Ascii, dns, cancellationToken);
        return (existence == DnsStatus.NoDomain ? record.NonexistentPolicy : record.SubdomainPolicy, existence);
    }

    private async ValueTask<(bool Aligned, bool Doubt)> SpfAsync(Aligner aligner, CancellationToken cancellationToken)
    {
        if (question.Spf.Result is not (AuthenticationResult.Pass or AuthenticationResult.TempError))
        {
            return default;
        }

        var answer = await aligner.AlignsAsync(question.Spf.Domain, record!.SpfAlignment, cancellationToken);
        return question.Spf.Result == AuthenticationResult.Pass
            ? (answer == Aligner.Answer.Yes, answer == Aligner.Answer.Unknown)
            : (false, answer != Aligner.Answer.No);
    }

    private async ValueTask<(bool Aligned, bool Doubt)> DkimAsync(Aligner aligner, CancellationToken cancellationToken)
    {
        var doubt = false;
        foreach (var signature in question.Dkim)
        {
            if (signature.Result is AuthenticationResult.Pass or AuthenticationResult.TempError)
            {
                var answer = await aligner.AlignsAsync(signature.Domain, record!.DkimAlignment, cancellationToken);
                if (answer == Aligner.Answer.Yes && signature.Result == AuthenticationResult.Pass)
                {
                    return (true, doubt);
                }

                doubt |= answer != Aligner.Answer.No;
            }
        }

        return (false, doubt);
    }

    private string Aligned(bool spf, bool dkim)
    {
        var what = spf && dkim ? "SPF and DKIM" : spf ? "SPF" : "DKIM";
        return $"{what} passed for a domain aligned with {author}; record of {recordDomain}";
    }

    private static DmarcReport Ended(AuthenticationResult result, string reason) => new() { Result = result, Reason = reason };

    private static AuthenticationResult OfFailure(DnsStatus status) =>
        status == DnsStatus.NotAsked ? AuthenticationResult.NotChecked : AuthenticationResult.TempError;

    private static string Words(DmarcPolicy policy) => policy switch
    {
        DmarcPolicy.None => "nothing",
        DmarcPolicy.Quarantine => "quarantine",
        DmarcPolicy.Reject => "rejection",
    };
}
