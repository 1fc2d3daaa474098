using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Bimi;

/// <summary>Finds the record that names a message's brand indicator (BIMI draft §8.2). Nothing is fetched.</summary>
/// <param name="dns">Who answers.</param>
public sealed class BimiDiscovery(IDnsResolver dns)
{
    /// <summary>Looks for one message: at the author domain, then at its organizational domain, at most four questions.</summary>
    /// <param name="question">What is known about the message.</param>
    /// <param name="cancellationToken">Ends the look-up early.</param>
    public async ValueTask<BimiReport> DiscoverAsync(BimiQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Refusal(question) is { } refused)
        {
            return refused;
        }

        var author = question.Dmarc.AuthorDomain!;
        var organization = question.Dmarc.OrganizationalDomain ?? author;
        var selector = BimiSelector.Of(question.SelectorHeader);
        var report = await AtAsync(author, selector, question, cancellationToken);
        if (report.Result == BimiResult.None && organization != author)
        {
            report = await AtAsync(organization, selector, question, cancellationToken);
        }

        return report with { OrganizationalDomain = organization };
    }

    private static BimiReport? Refusal(BimiQuestion question) => question.Dmarc.Result switch
    {
        AuthenticationResult.NotChecked => new BimiReport(BimiResult.NotChecked, "DMARC was not checked"),
        AuthenticationResult.TempError => new BimiReport(BimiResult.TempError, "DMARC could not be evaluated now"),
        _ => BimiEligibility.Obstacle(question) is { } obstacle ? new BimiReport(BimiResult.Skipped, obstacle) : null,
    };

    private async ValueTask<BimiReport> AtAsync(
        string domain, string selector, BimiQuestion question, CancellationToken cancellationToken)
    {
        var report = await AskAsync(domain, selector, cancellationToken);
        if (report.Record?.LocalPartPrefixes is not { } prefixes
            || question.LocalPart is not { } local
            || BimiSelector.OfLocalPart(local) is not { } own
            || own == selector
            || !prefixes.IsEmpty && !prefixes.Any(p => own.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        {
            return report;
        }

        // BIMI draft §5.5: the sender's own record is used if it is there and good, else the one that pointed to it.
        var chosen = await AskAsync(domain, own, cancellationToken);
        return chosen.Result is BimiResult.Pass or BimiResult.Declined ? chosen : report;
    }

    private async ValueTask<BimiReport> AskAsync(string domain, string selector, CancellationToken cancellationToken)
    {
        var answer = await dns.QueryTxtAsync($"{selector}._bimi.{domain}", cancellationToken);
        return Read(answer) with { Domain = domain, Selector = selector };
    }

    private static BimiReport Read(DnsAnswer<string> answer)
    {
        switch (answer.Status)
        {
            case DnsStatus.TempFail:
                return new BimiReport(BimiResult.TempError, "the DNS did not answer");
            case DnsStatus.NotAsked:
                return new BimiReport(BimiResult.NotChecked, "DNS is off");
            case DnsStatus.Found or DnsStatus.NoData or DnsStatus.NoDomain:
                break;
        }

        BimiRecord? only = null;
        foreach (var text in answer.Records)
        {
            if (BimiRecord.TryParse(text, out var record))
            {
                if (only is not null)
                {
                    return new BimiReport(BimiResult.Fail, "there are several records");
                }

                only = record;
            }
        }

        return only switch
        {
            null => new BimiReport(BimiResult.None, "no record"),
            { Error: { } error } => new BimiReport(BimiResult.Fail, error) { Record = only },
            { IsDeclined: true } => new BimiReport(BimiResult.Declined, "the owner wants no indicator") { Record = only },
            _ => new BimiReport(BimiResult.Pass, "the record names an indicator") { Record = only },
        };
    }
}
