using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Asks for a few text records before their turn, so that slow answers to other questions cannot use up their time.</summary>
/// <remarks>
/// Made for one message. A stranger may name slow domains in a signature; the policy of the author domain must be known all the same.
/// </remarks>
/// <param name="inner">Who answers.</param>
public sealed class EarlyAnswers(IDnsResolver inner) : IDnsResolver
{
    private readonly Dictionary<string, Task<DnsAnswer<string>>> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asks for text records now. Call it before the resolver is used by others.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Ends the question early.</param>
    public void Ask(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_texts.ContainsKey(name))
        {
            _texts.Add(name, inner.QueryTxtAsync(name, cancellationToken).AsTask());
        }
    }

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        _texts.TryGetValue(name, out var early) ? new(early) : inner.QueryTxtAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        inner.QueryAAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        inner.QueryAaaaAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        inner.QueryMxAsync(name, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        inner.QueryPtrAsync(name, cancellationToken);
}
