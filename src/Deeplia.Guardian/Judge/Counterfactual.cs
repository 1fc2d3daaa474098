using System.Collections.Immutable;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Judge;

/// <summary>Finds the smallest set of findings without which the class would be another one.</summary>
/// <remarks>
/// The scales are sums, so for each scale the set that lowers (or raises) it fastest is made of the heaviest findings first. Every
/// candidate set is judged again as a whole; only one that really changes the class is returned.
/// </remarks>
internal static class Counterfactual
{
    private const int MaxSet = 24;

    /// <summary>Returns the ids of the smallest set found, heaviest first, or nothing when no removal changes the class.</summary>
    public static ImmutableArray<string> Find(
        ImmutableArray<Finding> findings, Balance table, Func<ImmutableArray<Finding>, MailClass> classify)
    {
        var original = classify(findings);
        var ids = findings.Select(f => f.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        ImmutableArray<string> best = [];
        foreach (var order in Orders(ids, table))
        {
            var limit = Math.Min(order.Length, best.IsEmpty ? MaxSet : best.Length - 1);
            for (var size = 1; size <= limit; size++)
            {
                var removed = order[..size];
                if (classify([.. findings.Where(f => !removed.Contains(f.Id, StringComparer.Ordinal))]) != original)
                {
                    best = removed;
                    break;
                }
            }
        }

        return best;
    }

    private static IEnumerable<ImmutableArray<string>> Orders(ImmutableArray<string> ids, Balance table)
    {
        Func<Weight, double>[] scales = [w => w.Threat, w => w.Unwanted, w => w.Bulk];
        foreach (var scale in scales)
        {
            yield return [.. ids.Where(id => scale(table[id]) > 0).OrderByDescending(id => scale(table[id]))];
            yield return [.. ids.Where(id => scale(table[id]) < 0).OrderBy(id => scale(table[id]))];
        }

        // What tells greyspam from spam is a rule, not a weight.
        yield return [.. ids.Where(Scale.IsRule)];
    }
}
