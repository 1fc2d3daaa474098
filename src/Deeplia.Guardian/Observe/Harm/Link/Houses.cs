using System.Collections.Frozen;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Well-known houses and all their domains, from <c>data/links/siblings.txt</c> and <c>names/brands/</c>.</summary>
internal static class Houses
{
    private static readonly Lazy<FrozenDictionary<string, int[]>> Numbers = new(() => DataFile.ReadLines("links/siblings.txt")
        .Concat(BrandBook.All.Select(b => string.Join(' ', b.Domains)))
        .SelectMany((line, number) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(domain => (domain, number)))
        .GroupBy(p => p.domain, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.number).ToArray(), StringComparer.Ordinal));

    // Shorter names are initials, and parts of other words.
    private const int ShortestName = 5;

    private static readonly Lazy<FrozenDictionary<string, DomainName>> Names = new(() => BrandBook.All
        .SelectMany(b => b.Names.Where(n => !n.IsWord).Select(n => (Name: string.Concat(n.Words), Domain: b.Domains[0])))
        .Where(p => p.Name.Length >= ShortestName)
        .DistinctBy(p => p.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Name, p => DomainName.TryParse(p.Domain, out var domain) ? domain : default!, StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Mirrors =
        new(() => DataFile.ReadLines("links/mirrors.txt").ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether the name is one that frauds like to show.</summary>
    public static bool IsKnown(DomainName name) => Of(name).Length > 0;

    /// <summary>A domain of the house whose name a label is, or begins with before a dash; null for others.</summary>
    public static DomainName? Named(string label) => Names.Value.GetValueOrDefault(label.Split('-')[0])
        ?? Names.Value.GetValueOrDefault(label.Replace("-", "", StringComparison.Ordinal));

    /// <summary>Whether both names belong to one house.</summary>
    public static bool Share(DomainName one, DomainName other) => Of(one) is { Length: > 0 } numbers && Of(other).Any(numbers.Contains);

    /// <summary>Whether a site carries other sites' names within its own addresses, as archives and proxies do.</summary>
    public static bool IsMirror(DomainName name) => name.Ascii.Contains("proxy", StringComparison.Ordinal)
        || Parents(name).Any(Mirrors.Value.Contains);

    private static int[] Of(DomainName name) =>
        Parents(name).Select(p => Numbers.Value.GetValueOrDefault(p)).FirstOrDefault(n => n is not null) ?? [];

    private static IEnumerable<string> Parents(DomainName name)
    {
        var rest = name.Ascii;
        while (rest.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot)
        {
            yield return rest;
            rest = rest[(dot + 1)..];
        }
    }
}
