using System.Collections.Immutable;
using System.Globalization;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>When domains were registered, from a file of the owner's: lines <c>domain YYYY-MM-DD</c>, <c>#</c> for a remark.</summary>
public sealed class DomainDates
{
    /// <summary>Most domains read.</summary>
    public const int MaxDomains = 2_000_000;

    private const int MaxLine = 400;
    private const int MaxErrors = 10;
    private readonly Dictionary<string, DateOnly> _dates;

    private DomainDates(Dictionary<string, DateOnly> dates) => _dates = dates;

    /// <summary>How many domains there are.</summary>
    public int Count => _dates.Count;

    /// <summary>Reads a list; a bad line is reported by its number, and nothing is left out silently.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The dates, and one English sentence for each of the first ten bad lines.</returns>
    public static (DomainDates Dates, ImmutableArray<string> Errors) Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var dates = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        var errors = ImmutableArray.CreateBuilder<string>();
        for (var number = 1; reader.ReadLine() is { } line && errors.Count < MaxErrors; number++)
        {
            var fact = line.AsSpan(0, Math.Min(line.Length, MaxLine));
            fact = (fact.IndexOf('#') is >= 0 and var remark ? fact[..remark] : fact).Trim();
            if (fact.IsEmpty)
            {
                continue;
            }

            if (dates.Count == MaxDomains)
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: only {MaxDomains} domains are read"));
                break;
            }

            if (!TryAdd(dates, fact))
            {
                errors.Add(string.Create(
                    CultureInfo.InvariantCulture, $"line {number}: a domain and a date such as 2026-11-27 are needed"));
            }
        }

        return (new DomainDates(dates), errors.ToImmutable());
    }

    /// <summary>The day on which the registered domain of a name was registered, or null when the list does not say.</summary>
    /// <param name="name">Any name under it.</param>
    public DateOnly? Of(DomainName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _dates.TryGetValue((name.Registrable ?? name).Ascii, out var date) ? date : null;
    }

    private static bool TryAdd(Dictionary<string, DateOnly> dates, ReadOnlySpan<char> fact)
    {
        var gap = fact.IndexOfAny(" \t,;");
        if (gap <= 0 || !DomainName.TryParse(fact[..gap], out var domain) || domain.Registrable is null
            || !DateOnly.TryParseExact(
                fact[gap..].Trim(" \t,;"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        dates[domain.Ascii] = date;
        return true;
    }
}
