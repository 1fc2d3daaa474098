using System.Net;

namespace Deeplia.Mail.Dns;

/// <summary>Holds answers by question, in bounded memory; the ones used longest ago make room. Safe for many threads.</summary>
/// <param name="options">How much is kept, and for how long.</param>
/// <param name="clock">Measures ages.</param>
internal sealed class AnswerStore(CachingOptions options, TimeProvider clock)
{
    // Entry, list node, table slot, answer, array and string headers on 64 bit. A full store was measured to take 82 % (short
    // answers) to 100 % (long ones) of what these count; DnsMemoryTests keeps it so.
    private const int BytesPerEntry = 300;
    private const int BytesPerString = 24;
    private const int BytesPerAddress = 96;
    private const int BytesPerMx = 40;

    // An answer of more would push out too many others for one zone's sake.
    private const int LargestShare = 16;

    private readonly Dictionary<DnsQuestion, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new(); // first: used last
    private readonly Lock _lock = new();
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Gives the answer, its time to live run down, or null.</summary>
    public DnsAnswer<T>? Find<T>(DnsQuestion question)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(question, out var node))
            {
                return null;
            }

            var left = node.Value.Lifetime - clock.GetElapsedTime(node.Value.KeptAt);
            if (left <= TimeSpan.Zero)
            {
                Remove(node);
                return null;
            }

            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return (DnsAnswer<T>)node.Value.Answer with { TimeToLive = left };
        }
    }

    /// <summary>Keeps an answer for as long as it may be, and gives it back with that time.</summary>
    public DnsAnswer<T> Keep<T>(DnsQuestion question, DnsAnswer<T> answer)
    {
        if (answer.Status == DnsStatus.NotAsked)
        {
            return answer; // DNS may be switched on
        }

        answer = answer with { TimeToLive = LifetimeOf(answer) };
        var entry = new Entry(question, answer, SizeOf(question, answer), clock.GetTimestamp(), answer.TimeToLive.Value);
        lock (_lock)
        {
            if (_entries.TryGetValue(question, out var old))
            {
                Remove(old);
            }

            if (entry.Bytes <= options.MaxBytes / LargestShare)
            {
                _entries.Add(question, _byUse.AddFirst(entry));
                Interlocked.Add(ref _bytes, entry.Bytes);
            }

            while (_bytes > options.MaxBytes)
            {
                Remove(_byUse.Last!);
            }
        }

        return answer;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Question);
        Interlocked.Add(ref _bytes, -node.Value.Bytes);
    }

    // Without a word of the zone the least time holds: RFC 2308 §5 wants "there is none" without SOA not to be kept.
    private TimeSpan LifetimeOf<T>(DnsAnswer<T> answer)
    {
        if (answer.Status == DnsStatus.TempFail)
        {
            return options.FailureTimeToLive;
        }

        var longest = answer.Status == DnsStatus.Found ? options.MaxTimeToLive : options.MaxNegativeTimeToLive;
        var stated = answer.TimeToLive ?? options.MinTimeToLive;
        return stated > longest ? longest : stated < options.MinTimeToLive ? options.MinTimeToLive : stated;
    }

    private static long SizeOf<T>(DnsQuestion question, DnsAnswer<T> answer)
    {
        var bytes = BytesPerEntry + TextBytes(question.Name);
        foreach (var record in answer.Records)
        {
            bytes += record switch
            {
                string text => TextBytes(text) + IntPtr.Size,
                MxRecord mx => BytesPerMx + TextBytes(mx.Host),
                IPAddress => BytesPerAddress,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return bytes;
    }

    private static long TextBytes(string text) => BytesPerString + (2L * text.Length);

    private sealed record Entry(DnsQuestion Question, object Answer, long Bytes, long KeptAt, TimeSpan Lifetime);
}
