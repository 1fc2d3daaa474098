using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Words by which a letter speaks as a house, from <c>data/names/claim-words.txt</c>.</summary>
internal static class ClaimWords
{
    private static readonly Lazy<Dictionary<string, FrozenSet<string>>> Kinds = new(() => DataFile.ReadLines("names/claim-words.txt")
        .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(w => w[0], w => w.Skip(1).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>"Your".</summary>
    public static bool IsOwn(ReadOnlySpan<char> word) => Is("own", word);

    /// <summary>What a customer has at a house: an account, a card, a parcel.</summary>
    public static bool IsThing(ReadOnlySpan<char> word) => Is("thing", word);

    /// <summary>Who signs for a house.</summary>
    public static bool IsTeam(ReadOnlySpan<char> word) => Is("team", word);

    /// <summary>A small word between the name and what it goes with.</summary>
    public static bool IsLink(ReadOnlySpan<char> word) => Is("link", word);

    private static bool Is(string kind, ReadOnlySpan<char> word) =>
        Kinds.Value[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
