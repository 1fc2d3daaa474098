using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Links;

/// <summary>Recognises shorteners and free hosts, from <c>shorteners.txt</c> and <c>hosting.txt</c> of <c>data/links</c>.</summary>
public static class LinkHosts
{
    private static readonly Lazy<FrozenDictionary<string, Line[]>> Lists = new(() => DataFile.ReadLines("links/shorteners.txt")
        .Select(l => new Line(l, "", LinkHostKind.Shortener))
        .Concat(DataFile.ReadLines("links/hosting.txt").Select(Line.Read))
        .GroupBy(l => l.Host, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(l => l.Path.Length).ToArray(), StringComparer.Ordinal));

    /// <summary>What the lists say of an address.</summary>
    /// <param name="url">The address, unwrapped.</param>
    public static LinkHostKind Of(WebUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var byHost = Lists.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = url.HostKind == HostKind.Domain ? url.Host.AsSpan() : default; !rest.IsEmpty;)
        {
            if (byHost.TryGetValue(rest, out var lines))
            {
                foreach (var line in lines)
                {
                    if (url.Path.StartsWith(line.Path, StringComparison.Ordinal))
                    {
                        return line.Kind;
                    }
                }
            }

            var dot = rest.IndexOf('.');
            rest = dot < 0 ? default : rest[(dot + 1)..];
        }

        return LinkHostKind.None;
    }

    private sealed record Line(string Host, string Path, LinkHostKind Kind)
    {
        public static Line Read(string text)
        {
            var (place, kind) = text.Split('|') is [var p, var k] ? (p, k) : throw new InvalidDataException($"hosting.txt: '{text}'");
            var slash = place.IndexOf('/', StringComparison.Ordinal);
            return new Line(slash < 0 ? place : place[..slash], slash < 0 ? "" : place[slash..],
                Enum.Parse<LinkHostKind>(kind, ignoreCase: true));
        }
    }
}
