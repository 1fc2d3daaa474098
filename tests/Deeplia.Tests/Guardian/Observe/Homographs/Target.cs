namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>A true name that is played.</summary>
/// <param name="Name">The name as spoken, lower case; a person's for known ones.</param>
/// <param name="Domain">Its domain, or that of a correspondent.</param>
/// <param name="Mailbox">The correspondent's mailbox, null for brands.</param>
/// <param name="IsWord">Whether the name is an ordinary word as well.</param>
/// <param name="IsHeldOut">Whether nothing is tuned on it.</param>
internal sealed record Target(string Name, string Domain, string? Mailbox, bool IsWord, bool IsHeldOut)
{
    private static readonly string[] Free = ["gmail.com", "outlook.com", "proton.me"];

    public bool IsBrand => Mailbox is null;

    public bool IsFree => Array.Exists(Free, f => f == Domain);

    public string Label => Domain[..Domain.IndexOf('.', StringComparison.Ordinal)];

    public static Target[] Brands { get; } = [.. Lines("targets.txt").Select((l, i) => new Target(l[1], l[2], null, l[0] == "word", i % 2 == 1))];

    /// <summary>Correspondents, and the owner's own house last.</summary>
    public static Target[] Known { get; } =
    [
        .. Lines("known.txt").Select((l, i) => new Target(l[0].ToLowerInvariant(), l[1].Split('@')[1], l[1].Split('@')[0], false, i % 2 == 1)),
        new Target("camille brightwell", "brightwell.example", "camille", false, false),
    ];

    /// <summary>Lines of a file of the set, cut at the bars.</summary>
    public static string[][] Lines(string file) =>
        [.. File.ReadLines(Repository.At("tests/homographs/" + file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|'))];
}
