using System.Collections.Frozen;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells which brand a domain plays at being.</summary>
internal static class Brands
{
    private static readonly Lazy<FrozenSet<string>> Domains = new(() => BrandBook.All.SelectMany(b => b.Domains)
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The finding and the real domain that a domain's label plays, or null.</summary>
    /// <param name="from">The domain.</param>
    /// <param name="label">The first label of what was registered, in U-labels.</param>
    public static (string Id, string Domain)? PlayedBy(DomainName from, string label)
    {
        if (IsListed(from))
        {
            return null;
        }

        if (BrandIndex.Bearing(label) is { } same)
        {
            return BrandDisguise.IsBaitTopLevel(from) && same is { IsWord: false, IsWhole: true }
                ? ("identity.lookalike.tld", same.Domain)
                : null;
        }

        return BrandDisguise.IsOwnSpelling(label) ? null
            : BrandIndex.ReadAs(label) is { } read ? ("identity.lookalike.brand", read.Domain)
            : BrandIndex.SlippedFrom(label) is { } near ? ("identity.lookalike.near", near.Domain)
            : BrandDisguise.Of(label);
    }

    /// <summary>The first label of a name; the whole name where it has only one.</summary>
    public static string FirstLabel(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? domain : domain[..dot];
    }

    private static bool IsListed(DomainName from)
    {
        for (var rest = from.Ascii; rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot; rest = rest[(dot + 1)..])
        {
            if (Domains.Value.Contains(rest))
            {
                return true;
            }
        }

        return false;
    }
}
