namespace Deeplia.Mail.Dns;

/// <summary>Asks questions ahead of their need, all at once, so that a cache holds the answers when their turn comes.</summary>
public static class DnsPrefetch
{
    /// <summary>The most questions asked by one call; the rest are left to be asked when needed.</summary>
    public const int MaxQuestions = 32;

    /// <summary>Asks and forgets. Of use where <see cref="CachingResolver"/> stands behind; a failure is no matter here.</summary>
    /// <param name="resolver">Who is asked.</param>
    /// <param name="questions">What is known to be asked later; the first <see cref="MaxQuestions"/> are.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task that ends when all are answered; it need not be awaited.</returns>
    public static async Task PrefetchAsync(
        this IDnsResolver resolver, IEnumerable<DnsQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        await Task.WhenAll(questions.Take(MaxQuestions).Select(question => AskAsync(resolver, question, cancellationToken)))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // only a cancelled token throws, and its owner knows
    }

    private static async Task AskAsync(IDnsResolver resolver, DnsQuestion question, CancellationToken cancellationToken)
    {
        var (type, name) = question;
        _ = type switch
        {
            DnsQuestionType.Txt => await StatusAsync(resolver.QueryTxtAsync(name, cancellationToken)),
            DnsQuestionType.A => await StatusAsync(resolver.QueryAAsync(name, cancellationToken)),
            DnsQuestionType.Aaaa => await StatusAsync(resolver.QueryAaaaAsync(name, cancellationToken)),
            DnsQuestionType.Mx => await StatusAsync(resolver.QueryMxAsync(name, cancellationToken)),
            DnsQuestionType.Ptr => await StatusAsync(resolver.QueryPtrAsync(name, cancellationToken)),
        };
    }

    private static async ValueTask<DnsStatus> StatusAsync<T>(ValueTask<DnsAnswer<T>> answer) => (await answer).Status;
}
