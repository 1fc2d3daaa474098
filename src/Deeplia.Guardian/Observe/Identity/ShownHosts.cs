using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Hosts written where no host belongs: in the name shown, left of the @, within another host.</summary>
internal static class ShownHosts
{
    private const int ShortestHost = 6;
    private const int MostLabels = 8;

    /// <summary>The host in a name shown that plays a brand or a house that the owner knows, or null.</summary>
    /// <param name="file">The case.</param>
    /// <param name="shown">The name shown.</param>
    /// <param name="from">The sender's domain.</param>
    public static PlayedWord? Played(CaseFile file, string shown, DomainName from)
    {
        foreach (var word in shown.Contains('.', StringComparison.Ordinal) ? shown.Split(' ', '(', ')', '<', '>', '@', '"', ',', '/') : [])
        {
            if (word.Length >= ShortestHost && word.Contains('.', StringComparison.Ordinal) && DomainName.TryParse(word, out var host)
                && !host.SharesOrganizationWith(from) && Of(file, host) is var (known, kind))
            {
                var label = kind == CousinKind.ReadsAlike ? HouseKeys.LabelOf((host.Registrable ?? host).Ascii) : host.Unicode;
                return new PlayedWord(label, HouseKeys.LabelOf(known), known, kind, false);
            }
        }

        return null;
    }

    /// <summary>The known name left of what was registered, or null: <c>www.bank.example.stranger.example</c>.</summary>
    public static DomainName? Within(CaseFile file, DomainName host) =>
        (NameWithin.Of(host) is { } inner && IsForeign(file, inner, host) ? inner : null)
        ?? (NameWithin.BeforeDash(host) is { } dashed && IsForeign(file, dashed, host) ? dashed : null);

    /// <summary>The known name that stands in a local part, or null: <c>billing.bank.example@stranger.example</c>.</summary>
    /// <remarks>Relays write an address they answer for with an equals sign, or with "_at_": that is none.</remarks>
    public static DomainName? LeftOfAt(CaseFile file, string local, DomainName from)
    {
        var labels = local.Contains('=', StringComparison.Ordinal) ? [] : local.Split('.');
        for (var start = 0; start < labels.Length - 1 && labels.Length <= MostLabels; start++)
        {
            for (var end = labels.Length; end > start + 1; end--)
            {
                if (PublicSuffixList.Default.Lists(labels[end - 1])
                    && DomainName.TryParse(string.Join('.', labels[start..end]), out var name)
                    && name.Equals(name.Registrable) && !FreeMail.Has(name) && IsForeign(file, name, from))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static (string Known, CousinKind Kind)? Of(CaseFile file, DomainName host)
    {
        var house = host.Registrable ?? host;
        if (KnownHouses.Played(file, host) is ({ } kind, { } known) && (kind != CousinKind.Variant || IsOddVariant(house, known)))
        {
            return (known, kind);
        }

        return Brands.PlayedBy(host, Brands.FirstLabel(house.Unicode)) is var (id, real)
            ? (real, id == "identity.lookalike.brand" ? CousinKind.ReadsAlike : CousinKind.Word)
            : Within(file, host) is { } inner ? (inner.Unicode, CousinKind.Word) : null;
    }

    /// <summary>Whether another spelling of a known name is more than its own label under another ordinary ending.</summary>
    public static bool IsOddVariant(DomainName house, string known) =>
        Brands.FirstLabel(house.Unicode) != Brands.FirstLabel(known) || BrandDisguise.IsBaitTopLevel(house);

    private static bool IsForeign(CaseFile file, DomainName name, DomainName host) => !name.SharesOrganizationWith(host)
        && !Houses.Share(name, host) && (Houses.IsKnown(name) || (!FreeMail.Has(name) && KnownHouses.Has(file, name)));
}
