using System.Globalization;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>Makes the look-alikes of the set. The same seed makes the same list.</summary>
internal static class HomographSet
{
    private const int Seed = 20261127;
    private const int BrandsEach = 14;
    private const int KnownEach = 5;
    private const int MostTries = 60;
    private const int MinWord = 5;
    private const int MinSlip = 6;

    private static readonly string[] Roles = ["Support", "Service Client", "Security", "Team", "Kundenservice", ""];
    private static readonly string[] Strangers = ["post-desk.example", "mailrelay.test", "gmail.com", "outlook.com"];
    private static readonly string[] Business = ["invoices", "billing", "accounts", "payroll", "support"];

    // A mutation must not make a name that others bear.
    private static readonly HashSet<string> Honest = [.. Target.Lines("honest-ascii.txt").Select(l => l[0].Split('.')[0]),
        .. Target.Brands.Select(t => t.Label)];

    public static Homograph[] Build() => [.. Mutations.All.SelectMany((kind, i) => Enum.GetValues<Place>().SelectMany(place =>
        Of(kind, place, new Random(Seed + (i * 10) + (int)place))))];

    private static IEnumerable<Homograph> Of(Mutation kind, Place place, Random random) =>
        Draw(Target.Brands, kind, place, BrandsEach, random).Concat(Draw(Target.Known, kind, place, KnownEach, random));

    private static IEnumerable<Homograph> Draw(Target[] targets, Mutation kind, Place place, int count, Random random)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries < MostTries * count && seen.Count < count; tries++)
        {
            var target = targets[random.Next(targets.Length)];
            if (Fits(kind, target) && Make(kind, place, target, random) is { } made && !IsHonest(made) && seen.Add(made.Word))
            {
                yield return made;
            }
        }
    }

    // A hyphen where the name has a blank is how many write it.
    private static bool IsHonest(Homograph made) => Honest.Contains(made.Word)
        || (made.Kind.Kind == "hyphen" && made.Word.Replace('-', ' ') == made.Target.Name);

    private static bool Fits(Mutation kind, Target target) => kind.Trick switch
    {
        Trick.Letter => kind.Kind is "accent" or "latin-extended" ? !target.IsWord && target.Label.Length >= MinWord
            : target.Label.Length >= (kind.Kind.StartsWith("digit", StringComparison.Ordinal) ? MinWord : MinWord - 1),
        Trick.ShownLetter => target.Label.Length >= MinWord,
        Trick.Twin => !target.IsWord && target.Label.Length >= MinWord,
        Trick.Slip => !target.IsWord && target.Label.Length >= MinSlip,
        Trick.Host => !target.IsFree && (!target.IsWord || kind.Kind != "ending"),
        Trick.Word => !target.IsWord && target.Label.Length >= MinWord,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Homograph? Make(Mutation kind, Place place, Target target, Random random) => place switch
    {
        Place.Display => Display(kind, target, random),
        Place.Address => kind.Kind is "ending" or "dash-ending" or "punycode" ? null : Address(kind, target, random),
        Place.Domain or Place.Link => kind.Trick == Trick.ShownLetter || target.IsFree ? null : Site(kind, place, target, random),
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    private static Homograph? Site(Mutation kind, Place place, Target target, Random random)
    {
        if (Host(kind, target, random) is not ({ } word, { } host))
        {
            return null;
        }

        var plain = kind.Trick == Trick.Host ? target.Domain : target.Label;
        return place == Place.Domain
            ? Homograph.Sender(kind, place, target, word, $"desk@{(random.Next(2) == 0 ? "mail." : "")}{host}", plain)
            : Homograph.Linked(kind, target, word, $"https://{(random.Next(2) == 0 ? "www." : "")}{host}/{Roles[2].ToLowerInvariant()}", plain);
    }

    private static (string Word, string Host)? Host(Mutation kind, Target target, Random random)
    {
        if (kind.Trick == Trick.Host)
        {
            return kind.Apply(target.Domain, random) is { } whole ? (whole, whole) : null;
        }

        return kind.Apply(target.Label, random) is not { } word ? null
            : (word, kind.Kind == "punycode" ? new IdnMapping().GetAscii(word + ".example") : word + ".example");
    }

    // Brands by their name, persons by theirs where letters look alike; houses by their host.
    private static Homograph? Display(Mutation kind, Target target, Random random)
    {
        var role = Roles[random.Next(Roles.Length)];
        if (kind.Trick == Trick.Host || kind.Kind == "punycode" || (!target.IsBrand && kind.Trick is Trick.Slip or Trick.Word))
        {
            return target.IsFree || Host(kind, target, random) is not ({ } word, { } host) ? null
                : Shown(kind, target, word, $"{host} {role}", kind.Trick == Trick.Host ? target.Domain : target.Label, random);
        }

        var parts = target.Name.Split(' ');
        var longest = Array.IndexOf(parts, parts.MaxBy(p => p.Length));
        if (kind.Trick == Trick.Word)
        {
            return kind.Apply(target.Name, random) is { } tied ? Shown(kind, target, tied, Capitals(tied), target.Name, random) : null;
        }

        if (parts[longest].Length < (kind.Trick == Trick.Slip ? MinSlip : MinWord) || kind.Apply(parts[longest], random) is not { } changed)
        {
            return null;
        }

        var plain = parts[longest];
        if (kind.Trick == Trick.Twin && changed[0] != plain[0])
        {
            return null; // a capital Q is no G
        }

        changed = kind.Kind == "i-l" ? CapitalI(changed, plain) : changed;
        parts[longest] = changed;
        return Shown(kind, target, changed, $"{Capitals(string.Join(' ', parts))} {(target.IsBrand ? role : "")}", plain, random);
    }

    // The capital i reads as a small l.
    private static string CapitalI(string changed, string plain) =>
        string.Concat(changed.Select((c, i) => i < plain.Length && c == 'i' && plain[i] == 'l' ? 'I' : c));

    private static Homograph Shown(Mutation kind, Target target, string word, string shown, string plain, Random random) =>
        Homograph.Sender(kind, Place.Display, target, word, $"\"{shown.Trim()}\" <desk@{Strangers[random.Next(Strangers.Length)]}>", plain);

    private static string Capitals(string text) =>
        string.Concat(text.Select((c, i) => i == 0 || text[i - 1] is ' ' or '-' ? char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c : c));

    private static Homograph? Address(Mutation kind, Target target, Random random)
    {
        var stranger = Strangers[random.Next(Strangers.Length)];
        var role = Business[random.Next(Business.Length)];
        if (kind.Trick == Trick.Host)
        {
            return Homograph.Sender(kind, Place.Address, target, target.Domain, $"{role}.{target.Domain}@{stranger}", target.Domain);
        }

        var isMailbox = target is { IsBrand: false, IsFree: true };
        if (target.IsFree != isMailbox || (isMailbox && kind.Trick is Trick.Slip or Trick.Word))
        {
            return null;
        }

        var plain = isMailbox ? target.Mailbox! : target.Label;
        return kind.Apply(plain, random) is not { } word ? null
            : isMailbox ? Homograph.Sender(kind, Place.Address, target, word, $"{word}@{target.Domain}", plain)
            : Homograph.Sender(kind, Place.Address, target, word, kind.Trick == Trick.Word ? $"{word}@{stranger}" : $"{word}.{role}@{stranger}", plain);
    }
}
