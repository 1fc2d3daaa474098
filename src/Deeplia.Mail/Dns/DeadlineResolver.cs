using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Gives all questions of one message one deadline; after it every answer is <see cref="DnsStatus.TempFail"/>, at once.</summary>
/// <remarks>Made for one message, thrown away with it. The time runs from the first question. Safe for many threads.</remarks>
/// <param name="inner">Who is asked. A question it will not give up is left to it; nobody waits for the answer.</param>
/// <param name="limit">How long the questions may take together; see <see cref="DefaultLimit"/>.</param>
/// <param name="clock">Measures the time.</param>
public sealed class DeadlineResolver(IDnsResolver inner, TimeSpan limit, TimeProvider clock) : IDnsResolver, IDisposable
{
    /// <summary>Five seconds: two tries of a silent server, and the sender still waits for its reply (RFC 5321 §4.5.3.2).</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(5);

    private readonly Lazy<Deadline> _deadline = new(() => Deadline.Start(limit, clock));

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(static (dns, name, token) => dns.QueryTxtAsync(name, token), name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(static (dns, name, token) => dns.QueryAAsync(name, token), name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(static (dns, name, token) => dns.QueryAaaaAsync(name, token), name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(static (dns, name, token) => dns.QueryMxAsync(name, token), name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        AskAsync(static (dns, name, token) => dns.QueryPtrAsync(name, token), name, cancellationToken);

    /// <summary>Ends the questions that are still open.</summary>
    public void Dispose()
    {
        if (!_deadline.IsValueCreated)
        {
            return;
        }

        if (!_deadline.Value.Token.IsCancellationRequested)
        {
            _deadline.Value.Source.Cancel();
        }

        _deadline.Value.Source.Dispose();
    }

    private ValueTask<DnsAnswer<T>> AskAsync<T>(
        Func<IDnsResolver, string, CancellationToken, ValueTask<DnsAnswer<T>>> ask, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var deadline = _deadline.Value.Token;
        if (deadline.IsCancellationRequested)
        {
            return new(new DnsAnswer<T>(DnsStatus.TempFail));
        }

        var question = ask(inner, name, deadline);
        return question.IsCompletedSuccessfully ? question : WaitAsync(question, deadline, cancellationToken);
    }

    private static async ValueTask<DnsAnswer<T>> WaitAsync<T>(
        ValueTask<DnsAnswer<T>> question, CancellationToken deadline, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        try
        {
            return await question.AsTask().WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DnsStatus.TempFail);
        }
    }

    // The token outlives its source: a question asked too late is answered, not thrown at.
    private sealed record Deadline(CancellationTokenSource Source, CancellationToken Token)
    {
        public static Deadline Start(TimeSpan limit, TimeProvider clock)
        {
            var source = new CancellationTokenSource(limit, clock);
            return new(source, source.Token);
        }
    }
}
