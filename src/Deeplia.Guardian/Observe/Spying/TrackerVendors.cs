using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Observe.Spying;

/// <summary>Names who runs a tracking host, from <c>data/trackers/vendors.txt</c>.</summary>
internal static class TrackerVendors
{
    private static readonly Lazy<FrozenDictionary<string, string>> Hosts = new(() =>
        DataFile.ReadLines("trackers/vendors.txt").Select(l => l.Split('|')).Where(f => f.Length == 2).DistinctBy(f => f[0])
            .ToFrozenDictionary(f => f[0], f => f[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>The vendor of a host, or null when unknown.</summary>
    public static string? Of(string host)
    {
        for (var rest = host; rest.Length > 0; rest = rest.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
            ? rest[(dot + 1)..] : "")
        {
            if (Hosts.Value.TryGetValue(rest, out var vendor))
            {
                return vendor;
            }
        }

        return null;
    }
}
