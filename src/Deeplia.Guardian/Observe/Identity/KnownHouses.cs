using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>The houses that the owner knows: the mailbox's own, key persons', and those of the Sent folder and the memory.</summary>
internal static class KnownHouses
{
    // Who has proved a name for as long as this is no impostor of yesterday.
    private const int OldReceived = 3;
    private const int ShortestWord = 5;
    private const string Ending = ".invalid"; // makes a house of a word
    private static readonly TimeSpan Old = TimeSpan.FromDays(14);
    private static readonly TimeSpan Earlier = TimeSpan.FromHours(1);

    /// <summary>The known house that a domain resembles most, and how; null where it is known itself or resembles none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="domain">The stranger's domain.</param>
    public static (CousinKind Kind, string Known)? Played(CaseFile file, DomainName domain)
    {
        if (FreeMail.Has(domain))
        {
            return null;
        }

        var house = domain.Registrable ?? domain;
        var (shown, best) = (house.Unicode, ((CousinKind Kind, string Known)?)null);
        foreach (var known in Near(file, house))
        {
            if (known.SharesOrganizationWith(domain))
            {
                return null;
            }

            var real = (known.Registrable ?? known).Unicode;
            if (!FreeMail.Has(known) && Cousin.Of(shown, real) is { } kind && (best is null || kind < best.Value.Kind)
                && !Houses.Share(known, domain))
            {
                best = (kind, real);
            }
        }

        return best;
    }

    /// <summary>Whether a domain is of a house that the owner knows.</summary>
    public static bool Has(CaseFile file, DomainName domain) => Near(file, domain.Registrable ?? domain).Any(domain.SharesOrganizationWith);

    /// <summary>The known house whose label a word resembles most, or bears, and how; null where the sender is of that house.</summary>
    /// <param name="file">The case.</param>
    /// <param name="word">A word, lower case but for letters that deceive by their case.</param>
    /// <param name="from">The sender's domain.</param>
    /// <param name="named">The houses of <see cref="Named"/>, read once.</param>
    /// <param name="isAmongRoles">Whether words of service stand around; where none do, only what reads alike is looked for.</param>
    /// <returns><see cref="CousinKind.Word"/> where the word is the label itself.</returns>
    public static (CousinKind Kind, string Known)? PlayedWord(
        CaseFile file, string word, DomainName from, DomainName[] named, bool isAmongRoles)
    {
        var best = ((CousinKind Kind, string Known)?)null;
        var keys = isAmongRoles ? HouseKeys.ToAsk(word + Ending) : HouseKeys.ToAskSeen(word);
        foreach (var known in named.Concat(Parsed(Remembered(file, keys))))
        {
            var real = (known.Registrable ?? known).Unicode;
            var label = Brands.FirstLabel(real);
            if (label.Length >= ShortestWord && !FreeMail.Has(known) && !known.SharesOrganizationWith(from) && !Houses.Share(known, from)
                && (label == word ? CousinKind.Word : Cousin.OfLabels(word, label)) is { } kind && (best is null || kind < best.Value.Kind))
            {
                best = (kind, real);
            }
        }

        return best;
    }

    /// <summary>The known address at the same public provider that an address reads like; null where it is known itself.</summary>
    public static string? PlayedAddress(CaseFile file, MailAddress author)
    {
        if (!FreeMail.Has(author.Domain) || author.LocalPart.Length < 5)
        {
            return null;
        }

        var known = file.OwnerAddresses.Concat(file.Owner.People.Select(p => p.Address.Key))
            .Concat(Remembered(file, HouseKeys.ToAsk(author.Key))).ToArray();
        return known.Contains(author.Key, StringComparer.Ordinal) ? null
            : Array.Find(known, k => k.EndsWith("@" + author.Domain!.Ascii, StringComparison.Ordinal)
                && ReadsLike(author.Key[..author.Key.LastIndexOf('@')], k[..k.LastIndexOf('@')]));
    }

    /// <summary>Whether the author has proved this address before, so that a second name of the same house is believed.</summary>
    /// <param name="file">The case.</param>
    /// <param name="kind">How it resembles a known one: where that is plain deceit, one earlier mail may be the impostor's own.</param>
    public static bool IsAcquainted(CaseFile file, CousinKind kind)
    {
        if (file.Past is not { Sender: { } sender } past)
        {
            return false;
        }

        var isOld = sender.Received >= OldReceived && past.When - sender.First >= Old;
        var isEarlier = kind is CousinKind.Variant or CousinKind.Word && sender.Received > 0 && past.When - sender.First >= Earlier;
        return sender.Written > 0 || ((isOld || isEarlier) && SenderFacts.IsProved(file));
    }

    // A provider where dots mean nothing delivers both to one mailbox.
    private static bool ReadsLike(string local, string known) =>
        local.Replace(".", "", StringComparison.Ordinal) != known.Replace(".", "", StringComparison.Ordinal)
        && LookAlike.Key(local) == LookAlike.Key(known);

    private static IEnumerable<DomainName> Near(CaseFile file, DomainName house) =>
        Named(file).Concat(Parsed(Remembered(file, HouseKeys.ToAsk(house.Ascii))));

    /// <summary>The mailbox's own house and those of key persons.</summary>
    public static IEnumerable<DomainName> Named(CaseFile file) =>
        Own(file).Concat(file.Owner.People.Select(p => p.Address.Domain).OfType<DomainName>());

    private static IEnumerable<DomainName> Parsed(IEnumerable<string> houses) =>
        houses.Select(h => DomainName.TryParse(h, out var d) ? d : null).OfType<DomainName>();

    private static IEnumerable<DomainName> Own(CaseFile file) => file.Owner.Addresses.IsEmpty
        ? file.Message.To.Select(to => to.Domain).OfType<DomainName>()
        : file.Owner.Addresses.Select(a => MailAddress.TryParse(a, out var own) ? own.Domain : null)
            .Concat(file.Message.To.Where(to => file.OwnerAddresses.Contains(to.Key)).Select(to => to.Domain)).OfType<DomainName>();

    private static IEnumerable<string> Remembered(CaseFile file, IEnumerable<string> keys)
    {
        var sent = file.Owner.Sent is { } folder ? keys.SelectMany(folder.HousesUnder) : [];
        return sent.Concat(file.Past?.Houses ?? []).Distinct(StringComparer.Ordinal);
    }
}
