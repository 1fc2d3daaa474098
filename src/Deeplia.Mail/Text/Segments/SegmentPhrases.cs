using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Text.Segments;

/// <summary>The phrases of <c>data/segments/phrases.txt</c>, read when first asked for.</summary>
internal static class SegmentPhrases
{
    private static readonly Lazy<ILookup<string, string>> All = new(() => DataFile.ReadLines("segments/phrases.txt")
        .Select(line => line.Split('\t', 2))
        .Where(parts => parts.Length == 2)
        .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal));

    public static string[] Wrote { get; } = [.. All.Value["wrote"]];

    public static string[] Original { get; } = [.. All.Value["original"]];

    public static string[] Forward { get; } = [.. All.Value["forward"]];

    public static string[] Disclaimer { get; } = [.. All.Value["disclaimer"]];

    public static FrozenDictionary<char, string[]> Mobile { get; } =
        All.Value["mobile"].GroupBy(p => char.ToLowerInvariant(p[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> From { get; } = Set("from");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Header { get; } = Set("header");

    /// <summary>Whether one of the phrases stands in the text.</summary>
    public static bool Holds(ReadOnlySpan<char> text, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string kind) =>
        All.Value[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
