using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Breach;

/// <summary>Answers from the index of a data folder, as it was when opened. Safe for several threads.</summary>
public sealed class BreachIndex : IBreachIndex, IDisposable
{
    private const int OpenTries = 3; // an import may replace the segments between two steps of opening
    private const string Undated = "9999";

    private readonly FrozenDictionary<int, BreachSource> _sources;
    private readonly Segment? _addresses;
    private readonly Segment? _domains;
    private readonly Segment? _passwords;
    private readonly Segment? _hashes;
    private readonly LeakKeys? _keys;
    private readonly OwnPasswords? _own;

    private BreachIndex(BreachFolder folder, BreachManifest manifest, OwnPasswords? own)
    {
        _sources = manifest.Sources.DistinctBy(s => s.Id).ToFrozenDictionary(s => s.Id);
        _addresses = folder.Open(manifest, BreachFolder.Addresses);
        _domains = folder.Open(manifest, BreachFolder.Domains);
        _passwords = folder.Open(manifest, BreachFolder.Passwords);
        _hashes = folder.Open(manifest, BreachFolder.Hashes);
        _keys = _addresses is null ? null : new LeakKeys(folder.ReadKey(create: false));
        _own = own;
    }

    /// <summary>The breaches and lists imported.</summary>
    public IReadOnlyCollection<BreachSource> Sources => _sources.Values;

    /// <summary>Different addresses listed.</summary>
    public long Addresses => _addresses?.Keys ?? 0;

    /// <summary>Different domains of these addresses.</summary>
    public long Domains => _domains?.Keys ?? 0;

    /// <summary>Different passwords; those in a breach and in a public list count twice.</summary>
    public long Passwords => (_passwords?.Keys ?? 0) + (_hashes?.Keys ?? 0);

    /// <summary>Size of the segments on disk.</summary>
    public long Bytes => (_addresses?.Bytes ?? 0) + (_domains?.Bytes ?? 0) + (_passwords?.Bytes ?? 0)
        + (_hashes?.Bytes ?? 0);

    /// <summary>Opens the index of a data folder.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="mailbox">Whose own passwords answer too; null for nobody's.</param>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    /// <exception cref="IOException">There is no index, or the disk fails.</exception>
    public static BreachIndex Open(string data, string? mailbox = null)
    {
        var folder = new BreachFolder(data);
        var own = mailbox is null ? null : OwnPasswords.Open(data, mailbox);
        if (!folder.Exists && own is null)
        {
            throw new FileNotFoundException("there is no breach index; 'deeplia breach import' makes one.");
        }

        for (var tries = 1; ; tries++)
        {
            try
            {
                return new BreachIndex(folder, folder.ReadManifest(), own);
            }
            catch (FileNotFoundException) when (tries < OpenTries)
            {
                // An import was just finished: its manifest names other files.
            }
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<AddressLeak> LeaksOf(string address) => _addresses is null || LeakAddress.Read(address) is not { } listed
        ? []
        : [.. ByDate(_addresses.Find(_keys!.OfAddress(listed)))
            .Select(l => new AddressLeak(l.Source.Name, l.Source.Date, ClassesOf(l.Source, l.Value)))];

    /// <summary>The breaches that list addresses of a domain, and how many rows of each; oldest first.</summary>
    /// <param name="domain">The domain.</param>
    public ImmutableArray<DomainLeak> LeaksOfDomain(string domain) => _domains is null || LeakAddress.Read("x@" + domain) is not { } any
        ? []
        : [.. ByDate(_domains.Find(_keys!.OfDomain(any.Domain)))
            .Select(l => new DomainLeak(l.Source.Name, l.Source.Date, l.Source.Classes, l.Value))];

    /// <inheritdoc/>
    public PasswordStanding Ask(ReadOnlySpan<char> password)
    {
        var records = Find(password);
        return new PasswordStanding(
            records.Sum(r => (long)r.Value), [.. ByDate(records).Select(l => l.Source.Name)], _own?.Holds(password));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _addresses?.Dispose();
        _domains?.Dispose();
        _passwords?.Dispose();
        _hashes?.Dispose();
    }

    // Oldest first, those without a date last.
    private IEnumerable<(BreachSource Source, uint Value)> ByDate(ImmutableArray<LeakRecord> records) => records
        .Where(r => _sources.ContainsKey(r.Source))
        .Select(r => (Source: _sources[r.Source], r.Value))
        .OrderBy(l => l.Source.Date ?? Undated, StringComparer.Ordinal)
        .ThenBy(l => l.Source.Name, StringComparer.Ordinal);

    private static ImmutableArray<string> ClassesOf(BreachSource source, uint bits) =>
        [.. source.Classes.Where((_, i) => (bits & (1u << i)) != 0)];

    private ImmutableArray<LeakRecord> Find(ReadOnlySpan<char> password)
    {
        if (password.IsEmpty || Encoding.UTF8.GetByteCount(password) > OwnPasswords.MaxPasswordBytes)
        {
            return [];
        }

        Span<byte> utf8 = stackalloc byte[OwnPasswords.MaxPasswordBytes];
        var length = Encoding.UTF8.GetBytes(password, utf8);
        var key = LeakKeys.OfPassword(utf8[..length]);
        CryptographicOperations.ZeroMemory(utf8);
        return [.. _passwords?.Find(key) ?? [], .. _hashes?.Find(key) ?? []];
    }
}
