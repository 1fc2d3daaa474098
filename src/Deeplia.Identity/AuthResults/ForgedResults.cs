using Deeplia.Mail.Names;

namespace Deeplia.Identity.AuthResults;

/// <summary>Finds the Authentication-Results that a stranger wrote in our name; they must be removed (RFC 8601 §5).</summary>
public static class ForgedResults
{
    /// <summary>The places of all values that claim one of our own names.</summary>
    /// <param name="values">The values of the message's Authentication-Results fields as they came in, top to bottom.</param>
    /// <param name="ownIds">Our authserv-ids.</param>
    /// <returns>Indexes into <paramref name="values"/>, ascending.</returns>
    /// <remarks>A broken value counts when one of our names occurs in it at all: a lazier reader might believe it.</remarks>
    public static IReadOnlyList<int> Find(IReadOnlyList<string> values, IReadOnlyCollection<string> ownIds)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(ownIds);
        var forged = new List<int>();
        for (var i = 0; i < values.Count; i++)
        {
            if (Claims(values[i], ownIds))
            {
                forged.Add(i);
            }
        }

        return forged;
    }

    private static bool Claims(string value, IReadOnlyCollection<string> ownIds)
    {
        var header = AuthenticationResultsHeader.Read(value);
        foreach (var own in ownIds)
        {
            if (own.Length > 0 && (header.AuthservId is { } id && IsSame(id, own)
                || header.Error is not null && value.Contains(own, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string id, string own) =>
        id.Equals(own, StringComparison.OrdinalIgnoreCase)
        || DomainName.TryParse(id, out var name) && DomainName.TryParse(own, out var mine) && name.Equals(mine);
}
