using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>
/// Keys under which known houses are kept, so that those that a stranger's name resembles are found without comparing with all: what
/// the eye reads of the label, and the label with each of its letters left out (two names one slip apart share such a key).
/// </summary>
public static class HouseKeys
{
    // Shorter labels resemble each other by chance.
    private const int MinLength = 4;
    private const int MaxLength = 40;
    private const int MaxParts = 5;

    private static readonly (string Seen, string Meant)[] Readings =
        [("nn", "m"), ("nnn", "nm"), ("q", "g"), ("g", "q"), ("ci", "cl"), ("cl", "ci")];

    /// <summary>Whose house an address is: the registered domain; at a provider open to all, the address alone.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Lower-case A-labels, or the whole address; null without a domain.</returns>
    public static string? HouseOf(MailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Domain is not { } domain ? null
            : FreeMail.Has(domain) ? address.Key
            : (domain.Registrable ?? domain).Ascii;
    }

    /// <summary>The keys under which a house is kept.</summary>
    /// <param name="house">A house as <see cref="HouseOf"/> names it.</param>
    public static IEnumerable<string> ToKeep(string house)
    {
        ArgumentNullException.ThrowIfNull(house);
        if (house.Contains('@', StringComparison.Ordinal))
        {
            return [MailboxKey(house)];
        }

        var label = LabelOf(house);
        return label.Length is < MinLength or > MaxLength ? [] : Near(label).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The keys under which houses may be kept that a name resembles.</summary>
    /// <param name="house">The stranger's house.</param>
    public static IEnumerable<string> ToAsk(string house)
    {
        ArgumentNullException.ThrowIfNull(house);
        if (house.Contains('@', StringComparison.Ordinal))
        {
            var at = house.LastIndexOf('@');
            return Others(house[..at]).Select(local => MailboxKey(local + house[at..])).Prepend(MailboxKey(house));
        }

        var label = LabelOf(house);
        return label.Length is < MinLength or > MaxLength
            ? []
            : Near(label).Concat(Runs(label)).Concat(Others(label).Select(Seen)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The keys under which houses may be kept that a word reads like.</summary>
    /// <param name="label">A label, or a word.</param>
    internal static IEnumerable<string> ToAskSeen(string label) => label.Length is < MinLength or > MaxLength ? []
        : Others(label).Prepend(label).Select(Seen);

    /// <summary>What somebody chose of a house's name, in U-labels.</summary>
    /// <param name="house">A registered domain.</param>
    public static string LabelOf(string house)
    {
        ArgumentNullException.ThrowIfNull(house);
        var shown = DomainName.TryParse(house, out var domain) ? domain.Unicode : house;
        var dot = shown.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? shown : shown[..dot];
    }

    private static IEnumerable<string> Near(string label) =>
        Enumerable.Range(0, label.Length).Select(at => label.Remove(at, 1)).Prepend(label).Prepend(Seen(label));

    // The sign keeps what the eye reads apart from what is written.
    private static string Seen(string label) => "=" + LabelFold.Of(label.Replace("-", "", StringComparison.Ordinal));

    /// <summary>What else an eye reads, asked and not kept: q for g, nn for m, ci for cl.</summary>
    internal static IEnumerable<string> Others(string label)
    {
        foreach (var (seen, meant) in Readings)
        {
            if (label.Contains(seen, StringComparison.Ordinal))
            {
                yield return label.Replace(seen, meant, StringComparison.Ordinal);
            }
        }
    }

    // firm-invoice, secure-firm: the parts between hyphens, and neighbours together; firminvoice: without the word tied to it.
    private static IEnumerable<string> Runs(string label)
    {
        var parts = label.Split('-', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < Math.Min(parts.Length, MaxParts); from++)
        {
            for (var to = from + 1; to <= Math.Min(parts.Length, MaxParts); to++)
            {
                yield return Seen(string.Concat(parts[from..to]));
            }
        }

        foreach (var (bare, _) in TiedWords.Strip(label))
        {
            yield return Seen(bare);
        }
    }

    private static string MailboxKey(string address)
    {
        var at = address.LastIndexOf('@');
        return "=" + LabelFold.Of(address[..at]) + address[at..];
    }
}
