using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Remembers answers for as long as they may be kept, in bounded memory; a question that is open is not asked again.</summary>
/// <remarks>
/// "There is none" is kept by the zone's word (RFC 2308), a failure for seconds. The answers used longest ago go first.
/// A caller who gives up does not end the question for others who wait for it. Safe for many threads.
/// </remarks>
/// <param name="inner">Who is asked what is not known.</param>
/// <param name="options">How much is kept, and for how long.</param>
/// <param name="clock">Measures ages and waiting.</param>
public sealed class CachingResolver(IDnsResolver inner, CachingOptions options, TimeProvider clock) : IDnsResolver
{
    private readonly AnswerStore _store = new(options, clock);
    private readonly Dictionary<DnsQuestion, Task> _open = [];
    private readonly Lock _openLock = new();

    /// <summary>Memory that the answers kept now take, in bytes, as estimated.</summary>
    public long Bytes => _store.Bytes;

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(DnsQuestionType.Txt, name, static (dns, name, token) => dns.QueryTxtAsync(name, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(DnsQuestionType.A, name, static (dns, name, token) => dns.QueryAAsync(name, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(DnsQuestionType.Aaaa, name, static (dns, name, token) => dns.QueryAaaaAsync(name, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(DnsQuestionType.Mx, name, static (dns, name, token) => dns.QueryMxAsync(name, token), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(DnsQuestionType.Ptr, name, static (dns, name, token) => dns.QueryPtrAsync(name, token), cancellationToken);

    private ValueTask<DnsAnswer<T>> AskAsync<T>(
        DnsQuestionType type,
        string name,
        Func<IDnsResolver, string, CancellationToken, ValueTask<DnsAnswer<T>>> ask,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!DnsName.TryNormalize(name, out var normal))
        {
            return new(new DnsAnswer<T>(DnsStatus.NoDomain));
        }

        var question = new DnsQuestion(type, normal);
        if (_store.Find<T>(question) is { } known)
        {
            return new(known);
        }

        var open = Join(question, ask);
        return open.IsCompletedSuccessfully ? new(open.Result) : new(open.WaitAsync(cancellationToken));
    }

    private Task<DnsAnswer<T>> Join<T>(
        DnsQuestion question, Func<IDnsResolver, string, CancellationToken, ValueTask<DnsAnswer<T>>> ask)
    {
        TaskCompletionSource<DnsAnswer<T>> asked;
        lock (_openLock)
        {
            if (_open.TryGetValue(question, out var open))
            {
                return (Task<DnsAnswer<T>>)open; // a name and a type have one kind of answer
            }

            if (_open.Count >= options.MaxQuestionsInFlight)
            {
                return Task.FromResult(new DnsAnswer<T>(DnsStatus.TempFail));
            }

            asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _open.Add(question, asked.Task);
        }

        _ = AskInnerAsync(question, ask, asked);
        return asked.Task;
    }

    private async Task AskInnerAsync<T>(
        DnsQuestion question,
        Func<IDnsResolver, string, CancellationToken, ValueTask<DnsAnswer<T>>> ask,
        TaskCompletionSource<DnsAnswer<T>> asked)
    {
        try
        {
            asked.SetResult(_store.Keep(question, await AnswerAsync(question, ask)));
        }
        catch (Exception e)
        {
            asked.SetException(e); // a bug of the inner resolver: it is for those who wait to see
        }
        finally
        {
            // Kept before it is no longer open: nobody can slip between and ask again.
            lock (_openLock)
            {
                _open.Remove(question);
            }
        }
    }

    private async ValueTask<DnsAnswer<T>> AnswerAsync<T>(
        DnsQuestion question, Func<IDnsResolver, string, CancellationToken, ValueTask<DnsAnswer<T>>> ask)
    {
        using var limit = new CancellationTokenSource(options.QuestionTimeout, clock);
        try
        {
            var answer = ask(inner, question.Name, limit.Token);
            return answer.IsCompletedSuccessfully ? answer.Result : await answer.AsTask().WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new(DnsStatus.TempFail);
        }
    }
}
