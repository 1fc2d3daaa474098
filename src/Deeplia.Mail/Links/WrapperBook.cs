using System.Collections.Frozen;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Mail.Links;

/// <summary>The rules of <c>data/links/wrappers.txt</c> by host, read at the first question.</summary>
internal sealed class WrapperBook
{
    private const string AnyHost = "*";
    private const string AnyEnd = ".*";
    private static readonly Lazy<WrapperBook> Loaded = new(() => new WrapperBook(DataFile.ReadLines("links/wrappers.txt")));

    private readonly FrozenDictionary<string, WrapperRule[]> _byHost;
    private readonly FrozenDictionary<string, (string Host, WrapperRule Rule)[]> _byLabel;
    private readonly FrozenDictionary<string, WrapperRule[]> _byPath;

    /// <summary>Reads lines of <c>name|kind|hosts|path|place|codings|source</c>.</summary>
    public WrapperBook(IEnumerable<string> lines)
    {
        var rules = lines.Select(l => l.Split('|')).Select(f => (Hosts: f[2].Split(' '), Rule: ToRule(f))).ToArray();
        Rules = [.. rules.Select(r => r.Rule)];
        var hosts = rules.SelectMany(r => r.Hosts.Where(h => h != AnyHost).Select(h => (Host: h, r.Rule))).ToArray();
        _byHost = hosts.Where(p => !p.Host.EndsWith(AnyEnd, StringComparison.Ordinal))
            .GroupBy(p => p.Host, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Rule).ToArray(), StringComparer.Ordinal);
        _byLabel = hosts.Where(p => p.Host.EndsWith(AnyEnd, StringComparison.Ordinal)).Select(p => (Host: p.Host[..^AnyEnd.Length], p.Rule))
            .GroupBy(p => p.Host[(p.Host.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _byPath = rules.Where(r => r.Hosts[0] == AnyHost).Select(r => r.Rule)
            .GroupBy(r => FirstSegment(r.PathPrefix).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public static WrapperBook Shipped => Loaded.Value;

    public IReadOnlyList<WrapperRule> Rules { get; }

    /// <summary>The first rule that reads the address, with the target it read; an opaque one without; null when none fits.</summary>
    public (Wrapper Wrapper, WebUrl? Target)? Read(WebUrl url)
    {
        if (url.HostKind != HostKind.Domain)
        {
            return null;
        }

        var byHost = _byHost.GetAlternateLookup<ReadOnlySpan<char>>();
        var byLabel = _byLabel.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = url.Host.AsSpan(); !rest.IsEmpty;)
        {
            var dot = rest.IndexOf('.');
            if (byHost.TryGetValue(rest, out var rules) && Try(url, rules) is { } read)
            {
                return read;
            }

            if (dot > 0 && byLabel.TryGetValue(rest[..dot], out var anywhere) && IsPublicSuffix(url, rest[(dot + 1)..]))
            {
                return TryAnywhere(url, anywhere, rest[(dot + 1)..].Length);
            }

            rest = dot < 0 ? default : rest[(dot + 1)..];
        }

        return _byPath.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstSegment(url.Path), out var any) ? Try(url, any) : null;
    }

    // news.google.* asks more than google.*: all that stands before the public suffix must end so.
    private static (Wrapper, WebUrl?)? TryAnywhere(WebUrl url, (string Host, WrapperRule Rule)[] rules, int suffixLength)
    {
        var name = url.Host.AsSpan(0, url.Host.Length - suffixLength - 1);
        foreach (var (host, rule) in rules)
        {
            if (name.EndsWith(host) && (name.Length == host.Length || name[^(host.Length + 1)] == '.') && Try(url, [rule]) is { } read)
            {
                return read;
            }
        }

        return null;
    }

    private static (Wrapper, WebUrl?)? Try(WebUrl url, WrapperRule[] rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Fits(url.Path) && (rule.Place == TargetPlace.Opaque ? null : TargetReader.Read(url, rule)) is var target
                && (target is not null || rule.Place == TargetPlace.Opaque))
            {
                return (rule.Wrapper, target);
            }
        }

        return null;
    }

    private static bool IsPublicSuffix(WebUrl url, ReadOnlySpan<char> end) =>
        url.Domain is { } domain && end.SequenceEqual(PublicSuffixList.Default.SuffixOf(domain));

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        path = path.TrimStart('/');
        var end = path.IndexOf('/');
        return end < 0 ? path : path[..end];
    }

    private static WrapperRule ToRule(string[] fields)
    {
        var place = fields[4].Split(' ');
        var kind = Enum.Parse<TargetPlace>(place[0], ignoreCase: true);
        var codings = fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(c => c != "-");
        var wrapper = new Wrapper(fields[0], Enum.Parse<WrapperKind>(fields[1], ignoreCase: true), kind == TargetPlace.Opaque);
        return new WrapperRule(wrapper, fields[3] == "*" ? "" : fields[3], kind, place.Length > 1 ? place[1..] : [""],
            [.. codings.Select(c => Enum.Parse<TargetCoding>(c, ignoreCase: true))]);
    }
}
