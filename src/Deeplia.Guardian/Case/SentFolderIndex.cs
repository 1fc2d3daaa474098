using System.Collections.Frozen;
using System.Collections.Immutable;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>The owner's Sent folder in memory: ids, subjects and addressees, no text. Safe for several threads once built.</summary>
public sealed class SentFolderIndex : ISentFolder
{
    /// <summary>Most messages indexed; about 200 bytes each. Later ones are left out and <see cref="IsCut"/> says so.</summary>
    public const int MaxMessages = 500_000;

    // About two kilobytes each.
    private const int MaxHouses = 20_000;

    // A message to a crowd is a circular: its addressees are not correspondents one by one.
    private const int MaxRecipientsPerMessage = 100;
    private static readonly TimeSpan Near = TimeSpan.FromHours(1);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SentTo> _writtenTo = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _houses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _housesUnder = new(StringComparer.Ordinal);

    /// <summary>Indexes messages already read.</summary>
    /// <param name="messages">The messages of the Sent folder.</param>
    public SentFolderIndex(IEnumerable<MailMessage> messages)
        : this(messages.Select(ToRecord))
    {
    }

    /// <summary>Indexes header records.</summary>
    /// <param name="records">One record a message.</param>
    public SentFolderIndex(IEnumerable<SentRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records)
        {
            if (Count == MaxMessages)
            {
                IsCut = true;
                break;
            }

            Add(record);
        }
    }

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Whether the folder held more than <see cref="MaxMessages"/>.</summary>
    public bool IsCut { get; }

    /// <inheritdoc/>
    public bool HoldsMessageId(string messageId)
    {
        ArgumentNullException.ThrowIfNull(messageId);
        return _ids.Contains(Bare(messageId));
    }

    /// <inheritdoc/>
    public bool HoldsSubjectNear(string subject, DateTimeOffset when)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return _subjects.TryGetValue(KeyOf(subject), out var times)
            && times.Exists(t => Math.Abs(t - when.UtcTicks) <= Near.Ticks);
    }

    /// <inheritdoc/>
    public SentTo WrittenTo(string address) => _writtenTo.GetValueOrDefault(address);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> AddressesOf(string foldedName) =>
        _names.TryGetValue(PersonName.KeyOf(foldedName), out var addresses) ? addresses : FrozenSet<string>.Empty;

    /// <inheritdoc/>
    public string? SpelledAs(string foldedName) => _spellings.GetValueOrDefault(PersonName.KeyOf(foldedName));

    /// <inheritdoc/>
    public IReadOnlyCollection<string> HousesUnder(string key) => _housesUnder.TryGetValue(key, out var houses) ? houses : [];

    private static SentRecord ToRecord(MailMessage message) =>
        new(message.MessageId, [.. message.To, .. message.Cc], message.Subject, message.Date);

    private static string Bare(string messageId) => messageId.Trim().TrimStart('<').TrimEnd('>');

    private static string KeyOf(string subject) => subject.Trim().ToLowerInvariant();

    private void Add(in SentRecord record)
    {
        Count++;
        if (record.MessageId is { } id && Bare(id) is { Length: > 0 } bare)
        {
            _ = _ids.Add(bare);
        }

        if (record.Date is { } date && KeyOf(record.Subject) is { Length: > 0 } subject)
        {
            _subjects.TryAdd(subject, []);
            _subjects[subject].Add(date.UtcTicks);
        }

        foreach (var recipient in record.Recipients.Take(MaxRecipientsPerMessage).DistinctBy(r => r.Key))
        {
            Add(recipient, record.Date);
        }
    }

    private void Add(MailAddress recipient, DateTimeOffset? date)
    {
        var before = _writtenTo.GetValueOrDefault(recipient.Key);
        var last = before.Last is { } known && (date is null || known > date) ? known : date;
        _writtenTo[recipient.Key] = new SentTo(before.Count + 1, last);
        if (_houses.Count < MaxHouses && HouseKeys.HouseOf(recipient) is { } house && _houses.Add(house))
        {
            foreach (var key in HouseKeys.ToKeep(house))
            {
                _housesUnder.TryAdd(key, []);
                _housesUnder[key].Add(house);
            }
        }

        if (recipient.DisplayName.Length > 0 && PersonName.KeyOf(PersonName.Fold(recipient.DisplayName)) is { Length: > 0 } name)
        {
            _names.TryAdd(name, new HashSet<string>(StringComparer.Ordinal));
            _ = _names[name].Add(recipient.Key);
            _ = _spellings.TryAdd(name, recipient.DisplayName);
        }
    }
}
