namespace Deeplia.Guardian.Breach;

/// <summary>Takes the hashes of one import and sorts them, in bounded memory.</summary>
internal sealed class LeakSink : IDisposable
{
    // Most tables hold few domains many times; the hashes of the last ones are kept.
    private const int MaxDomainsKept = 10_000;

    private readonly ushort _source;
    private readonly LeakKeys? _keys;
    private readonly Dictionary<string, ulong> _domainKeys = new(StringComparer.Ordinal);

    /// <summary>Makes a sink.</summary>
    /// <param name="folder">Where the runs are written.</param>
    /// <param name="source">The number of the breach.</param>
    /// <param name="keys">Hashes addresses; null where only passwords come.</param>
    public LeakSink(BreachFolder folder, int source, LeakKeys? keys)
    {
        (_source, _keys) = ((ushort)source, keys);
        Addresses = new RecordSorter(folder.At("run-addresses"), Merging.Union);
        Domains = new RecordSorter(folder.At("run-domains"), Merging.Sum);
        Passwords = new RecordSorter(folder.At("run-passwords"), Merging.Sum);
    }

    public RecordSorter Addresses { get; }

    public RecordSorter Domains { get; }

    public RecordSorter Passwords { get; }

    public void AddAddress(in LeakAddress address, uint classes)
    {
        Addresses.Add(new LeakRecord(_keys!.OfAddress(address), _source, classes));
        if (!_domainKeys.TryGetValue(address.Domain, out var domain))
        {
            if (_domainKeys.Count == MaxDomainsKept)
            {
                _domainKeys.Clear();
            }

            _domainKeys[address.Domain] = domain = _keys.OfDomain(address.Domain);
        }

        Domains.Add(new LeakRecord(domain, _source, 1));
    }

    public void AddPassword(ulong key, uint count = 1) => Passwords.Add(new LeakRecord(key, _source, count));

    public void Dispose()
    {
        Addresses.Dispose();
        Domains.Dispose();
        Passwords.Dispose();
    }
}
