using System.Collections.Immutable;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Breach;

/// <summary>What strangers can know of a person or of the people of a domain, because it leaked.</summary>
public sealed record ExposureProfile
{
    /// <summary>The addresses, or the one domain.</summary>
    public required ImmutableArray<string> Subjects { get; init; }

    /// <summary>Whether the subject is a domain.</summary>
    public required bool IsDomain { get; init; }

    /// <summary>The breaches, oldest first.</summary>
    public required ImmutableArray<DomainLeak> Breaches { get; init; }

    /// <summary>The breaches that hold a kind of data, for each kind, those that help a fraudster most first.</summary>
    public required ImmutableArray<ExposedClass> Exposed { get; init; }

    /// <summary>The profile of one person.</summary>
    /// <param name="addresses">All addresses of the person.</param>
    /// <param name="index">The index.</param>
    public static ExposureProfile OfPerson(ImmutableArray<string> addresses, BreachIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var leaks = addresses.Select(a => index.LeaksOf(a)).SelectMany(l => l).GroupBy(l => l.Breach, StringComparer.Ordinal)
            .Select(g => new DomainLeak(g.Key, g.First().Date, KindsOf(g), g.Count()))
            .OrderBy(l => l.Date ?? "9999", StringComparer.Ordinal).ThenBy(l => l.Breach, StringComparer.Ordinal);
        return Of(addresses, isDomain: false, [.. leaks]);
    }

    /// <summary>The profile of a domain: what leaked of its addresses in all.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="index">The index.</param>
    public static ExposureProfile OfDomain(string domain, BreachIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Of([domain], isDomain: true, index.LeaksOfDomain(domain));
    }

    private static ImmutableArray<string> KindsOf(IEnumerable<AddressLeak> leaks) =>
        [.. leaks.SelectMany(l => l.Classes).Distinct(StringComparer.Ordinal)];

    private static ExposureProfile Of(ImmutableArray<string> subjects, bool isDomain, ImmutableArray<DomainLeak> leaks) => new()
    {
        Subjects = subjects,
        IsDomain = isDomain,
        Breaches = leaks,
        Exposed = [.. from leak in leaks
                      from kind in leak.Classes
                      where kind != DataClasses.Email
                      group leak.Breach by kind into breaches
                      orderby DataClasses.RankOf(breaches.Key), breaches.Key
                      select new ExposedClass(breaches.Key, [.. breaches])],
    };
}
