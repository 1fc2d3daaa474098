using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Harm.Automation;

/// <summary>A house whose own label is the name that a mail shows, found elsewhere than in the author's address.</summary>
/// <param name="Domain">The house.</param>
/// <param name="IsKnown">Whether the owner knows it: it was written to, or is a key person's.</param>
/// <param name="Links">How many links and pictures lead there, the unsubscribe address included.</param>
internal sealed record NamedHouse(DomainName Domain, bool IsKnown, int Links)
{
    private const int MostLooked = 300;

    /// <summary>The house of that name with most links, the known one first; null where there is none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="name">The name shown.</param>
    /// <param name="isOwn">Whether a domain is the sender's.</param>
    public static NamedHouse? Of(CaseFile file, ShownName name, Func<DomainName, bool> isOwn)
    {
        var known = Known(file, name).FirstOrDefault(d => !isOwn(d));
        var linked = Linked(file).Where(d => name.Spells(d) && !isOwn(d)).GroupBy(d => (d.Registrable ?? d).Ascii)
            .OrderByDescending(g => g.Count()).FirstOrDefault();
        return known is not null ? new NamedHouse(known, true, linked?.Count() ?? 0)
            : linked is not null ? new NamedHouse(linked.First().Registrable ?? linked.First(), false, linked.Count())
            : Written(file).FirstOrDefault(d => name.Spells(d) && !isOwn(d)) is { } written
                ? new NamedHouse(written.Registrable ?? written, false, 0)
                : null;
    }

    private static IEnumerable<DomainName> Known(CaseFile file, ShownName name)
    {
        var houses = name.Words.Length == 0 || file.Owner.Sent is not { } sent ? []
            : Enumerable.Range(1, name.Words.Length)
                .SelectMany(count => HouseKeys.ToAsk(string.Concat(name.Words[..count]) + ".com")).SelectMany(sent.HousesUnder);
        return houses.Concat(file.Past?.Houses ?? []).Select(h => DomainName.TryParse(h, out var d) ? d : null).OfType<DomainName>()
            .Concat(file.Owner.People.Select(p => p.Address.Domain).OfType<DomainName>())
            .Where(name.Spells);
    }

    private static IEnumerable<DomainName> Linked(CaseFile file)
    {
        var links = file.Links.Select(l => l.Site?.Domain).OfType<DomainName>();
        var pictures = (file.Message.Html?.Images ?? []).Select(i => Uri.TryCreate(i.Source, UriKind.Absolute, out var uri)
            && DomainName.TryParse(uri.Host, out var host) ? host : null).OfType<DomainName>();
        return links.Concat(pictures).Concat(Unsubscribe(file)).Take(MostLooked);
    }

    // List-Unsubscribe: <https://…>, <mailto:…@…>
    private static IEnumerable<DomainName> Unsubscribe(CaseFile file) => (file.Message.Headers.First("List-Unsubscribe") ?? "")
        .Split('<', '>', ',').Select(part => part.Trim()).Where(part => part.Contains(':', StringComparison.Ordinal)).Take(4)
        .Select(part => part.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            ? part[(part.LastIndexOf('@') + 1)..].Split('?')[0]
            : Uri.TryCreate(part, UriKind.Absolute, out var uri) ? uri.Host : "")
        .Select(host => DomainName.TryParse(host, out var domain) ? domain : null).OfType<DomainName>();

    // www.shop.example and mail@shop.example, written in the text.
    private static IEnumerable<DomainName> Written(CaseFile file)
    {
        foreach (var word in file.Message.Text.Own.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2000))
        {
            var text = word.AsSpan().Trim(".,;:()<>\"'!?");
            text = text[(text.LastIndexOf('@') + 1)..];
            if (text.Length is > 4 and < 80 && text.Contains('.') && !text.Contains('/') && DomainName.TryParse(text, out var domain)
                && domain.Registrable is not null)
            {
                yield return domain;
            }
        }
    }
}
