using System.Collections.Immutable;
using System.Globalization;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm.Facts;

/// <summary>Counts what a mail knows of its reader, and says which of it leaked: what leaked proves nothing.</summary>
internal sealed class FactsDetector : IDetector
{
    private const string Fact = "harm.fact.stated";
    private const string Password = "password";
    private const int MaxAddresses = 5;
    private const int MaxBreachesNamed = 3;

    // Two kinds may be chance: a greeting, an order number. Together with a stranger's alarm they are no chance.
    private const int Several = 2;

    public DetectorCard Card { get; } = new(
        "harm.facts",
        "What it knows of you, and whether that leaked",
        Question.Harm,
        "fraud that quotes leaked tables to its victims",
        DetectorCost.Text,
        [Fact, "harm.facts.stated", "harm.facts.leaked", "harm.facts.partly-leaked", "harm.facts.not-leaked", Pretext.Id]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        ImmutableArray<string> kinds =
            [.. file.Facts.Select(f => f.Kind), .. file.Extracted.Passwords.IsEmpty ? Array.Empty<string>() : [Password]];
        if (kinds.IsEmpty)
        {
            return [];
        }

        var leaks = file.Owner.Breaches is { } index
            ? file.OwnerAddresses.Order(StringComparer.Ordinal).Take(MaxAddresses).SelectMany(a => index.LeaksOf(a)).ToArray()
            : null;
        var facts = kinds.Select(kind => (Kind: kind, LeakedIn: LeakedIn(file, leaks, kind))).ToArray();
        return facts.Select(f => Stated(f.Kind, f.LeakedIn, leaks is not null))
            .Concat(facts.Length >= Several ? [Coverage(facts, leaks is not null)] : [])
            .Concat(facts.Length >= Several ? Pretext.Find(file, kinds) : []);
    }

    private static string[] LeakedIn(CaseFile file, AddressLeak[]? leaks, string kind) => kind == Password
        ? [.. file.PasswordStanding?.Breaches ?? []]
        : [.. (leaks ?? []).Where(l => Covers(l, kind)).Select(l => l.Breach).Distinct(StringComparer.Ordinal)];

    // Who has the postal address has the place.
    private static bool Covers(AddressLeak leak, string kind) =>
        leak.Classes.Contains(kind) || (kind == "location" && leak.Classes.Contains("address"));

    private static Finding Stated(string kind, string[] leakedIn, bool wasAsked) => Finding.Of(
        Fact,
        ("kind", kind),
        ("leaked_in", string.Join(", ", leakedIn)),
        ("coverage", !wasAsked ? "unknown" : leakedIn.Length > 0 ? "leaked" : "not-leaked"));

    private static Finding Coverage((string Kind, string[] LeakedIn)[] facts, bool wasAsked)
    {
        var leaked = facts.Where(f => f.LeakedIn.Length > 0).ToArray();
        var id = !wasAsked ? "harm.facts.stated"
            : leaked.Length == facts.Length ? "harm.facts.leaked"
            : leaked.Length > 0 ? "harm.facts.partly-leaked"
            : "harm.facts.not-leaked";
        var breaches = leaked.SelectMany(f => f.LeakedIn).Distinct(StringComparer.Ordinal).Take(MaxBreachesNamed);
        return Finding.Of(
            id,
            ("count", facts.Length.ToString(CultureInfo.InvariantCulture)),
            ("kinds", List(facts.Select(f => f.Kind))),
            ("leaked", List(leaked.Select(f => f.Kind))),
            ("rest", List(facts.Where(f => f.LeakedIn.Length == 0).Select(f => f.Kind))),
            ("leaked_in", List(breaches)));
    }

    private static string List(IEnumerable<string> values) => string.Join(", ", values);
}
