using System.Collections.Frozen;
using Deeplia.Mail.Data;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>Providers where everybody can have a mailbox, from <c>data/names/freemail.txt</c>.</summary>
internal static class FreeMail
{
    private static readonly Lazy<FrozenSet<string>> Domains = new(() =>
        DataFile.ReadLines("names/freemail.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public static bool Has(DomainName? domain) => domain is not null && Domains.Value.Contains(domain.Ascii);
}
