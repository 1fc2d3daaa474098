using Deeplia.Mail.Dns;
using Deeplia.Mail.Names;

namespace Deeplia.Identity.Dmarc;

/// <summary>Evaluates DMARC as RFC 9989 defines it. Safe for many threads; nothing is kept between two questions.</summary>
/// <param name="dns">Who answers.</param>
public sealed class DmarcEvaluator(IDnsResolver dns)
{
    /// <summary>Author domains evaluated in one message; more are reported as incomplete (RFC 9989 §11.5).</summary>
    public const int MaxAuthorDomains = 4;

    private static readonly DmarcReport NoAuthor = new()
    {
        Result = AuthenticationResult.None,
        Reason = "no author domain could be extracted (RFC 9989 §5.3.1)",
    };

    /// <summary>Evaluates one message.</summary>
    /// <param name="question">What is known about the message.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <remarks>
    /// With several author domains each one is evaluated and the strictest failure is reported (RFC 9989 §11.5), so that a second
    /// From address cannot hide a forged first one; such a message passes only if every domain does.
    /// </remarks>
    public async ValueTask<DmarcReport> EvaluateAsync(DmarcQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var lookups = new DmarcLookups(dns);
        var authors = AuthorsOf(question, out var unreadable);
        if (authors.Count == 0)
        {
            return NoAuthor;
        }

        DmarcReport? worst = null;
        for (var i = 0; i < authors.Count && i < MaxAuthorDomains; i++)
        {
            var report = await new DmarcEvaluation(authors[i], question, dns, lookups).RunAsync(cancellationToken);
            worst = worst is null || Rank(report) > Rank(worst) ? report : worst;
        }

        if (authors.Count == 1 && !unreadable)
        {
            return worst!;
        }

        var incomplete = authors.Count > MaxAuthorDomains || unreadable;
        return worst! with
        {
            Result = incomplete && worst.Result == AuthenticationResult.Pass ? AuthenticationResult.None : worst.Result,
            IsIncomplete = worst.IsIncomplete || incomplete,
            Reason = $"{authors.Count} author domains, the strictest result is of {worst.AuthorDomain}: {worst.Reason}",
        };
    }

    private static List<DomainName> AuthorsOf(DmarcQuestion question, out bool unreadable)
    {
        var authors = new List<DomainName>(1);
        unreadable = false;
        foreach (var text in question.AuthorDomains)
        {
            if (!DomainName.TryParse(text, out var name))
            {
                unreadable = true;
            }
            else if (!authors.Contains(name))
            {
                authors.Add(name);
                if (authors.Count > MaxAuthorDomains)
                {
                    break;
                }
            }
        }

        return authors;
    }

    private static int Rank(DmarcReport report) => report.Result switch
    {
        AuthenticationResult.Fail => 10 + (int)report.Disposition,
        AuthenticationResult.TempError => 5,
        AuthenticationResult.PermError => 4,
        AuthenticationResult.NotChecked => 3,
        AuthenticationResult.Pass => 0,
        AuthenticationResult.None or AuthenticationResult.Neutral or AuthenticationResult.SoftFail or AuthenticationResult.Policy => 1,
    };
}
