namespace Deeplia.Identity.Bimi;

/// <summary>Keeps what another fetcher brought, bounded in number, bytes and time. Safe for many threads.</summary>
/// <param name="inner">Who fetches.</param>
/// <param name="options">How much is kept, and how long.</param>
/// <param name="clock">Says what time it is.</param>
public sealed class CachingLogoFetcher(ILogoFetcher inner, LogoCacheOptions options, TimeProvider clock) : ILogoFetcher
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> byAddress = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> byUse = new(); // most recent first
    private long keptBytes;

    /// <summary>Files kept now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byUse.Count;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<FetchedFile> FetchAsync(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (Find(address.AbsoluteUri, maxBytes) is { } kept)
        {
            return kept;
        }

        var file = await inner.FetchAsync(address, maxBytes, cancellationToken);
        if (file.Status != FetchStatus.NotFetched)
        {
            Keep(address.AbsoluteUri, maxBytes, file);
        }

        return file;
    }

    private FetchedFile? Find(string address, int maxBytes)
    {
        lock (gate)
        {
            if (!byAddress.TryGetValue(address, out var node))
            {
                return null;
            }

            // A file refused for its size under a smaller limit may be fine under this one.
            var entry = node.Value;
            if (entry.Ends <= clock.GetUtcNow() || entry.File.Status != FetchStatus.Fetched && entry.MaxBytes < maxBytes)
            {
                Remove(node);
                return null;
            }

            if (entry.File.Content.Length > maxBytes)
            {
                return new FetchedFile(FetchStatus.Refused, default);
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return entry.File;
        }
    }

    private void Keep(string address, int maxBytes, FetchedFile file)
    {
        if (file.Content.Length > options.MaxBytes)
        {
            return;
        }

        var life = file.Status == FetchStatus.Fetched ? options.TimeToLive : options.FailureTimeToLive;
        lock (gate)
        {
            if (byAddress.TryGetValue(address, out var old))
            {
                Remove(old);
            }

            byAddress[address] = byUse.AddFirst(new Entry(address, maxBytes, file, clock.GetUtcNow() + life));
            keptBytes += file.Content.Length;
            while (byUse.Last is { } last && (byUse.Count > options.MaxFiles || keptBytes > options.MaxBytes))
            {
                Remove(last);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        byUse.Remove(node);
        byAddress.Remove(node.Value.Address);
        keptBytes -= node.Value.File.Content.Length;
    }

    private sealed record Entry(string Address, int MaxBytes, FetchedFile File, DateTimeOffset Ends);
}
