using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Attachments.Files;

/// <summary>The endings of file names, by what opening such a file does. Loaded at the first attachment.</summary>
internal static class FileTypes
{
    private const string Harmless = "harmless";

    private static readonly Lazy<FrozenDictionary<string, FileGroup>> Groups = new(() => Lines()
        .Where(line => line.Group != Harmless)
        .SelectMany(line => line.Endings.Select(ending => (ending, group: Enum.Parse<FileGroup>(line.Group, ignoreCase: true))))
        .DistinctBy(pair => pair.ending)
        .ToFrozenDictionary(pair => pair.ending, pair => pair.group, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenSet<string>> Decoys = new(() => Lines()
        .Where(line => line.Group == Harmless)
        .SelectMany(line => line.Endings)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>All endings of a group, lower case.</summary>
    public static IEnumerable<string> EndingsOf(FileGroup group) => Groups.Value.Where(p => p.Value == group).Select(p => p.Key);

    /// <summary>The group of a name's ending.</summary>
    /// <param name="name">A file name.</param>
    public static FileGroup GroupOf(ReadOnlySpan<char> name) => GroupOfEnding(EndingOf(name));

    /// <summary>The group of an ending.</summary>
    /// <param name="ending">Without the dot.</param>
    public static FileGroup GroupOfEnding(ReadOnlySpan<char> ending) =>
        ending.IsEmpty ? FileGroup.None
        : Groups.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(ending, out var group) ? group : FileGroup.None;

    /// <summary>Whether people take files of this ending for documents or pictures.</summary>
    /// <param name="ending">Without the dot.</param>
    public static bool IsDecoy(ReadOnlySpan<char> ending) => Decoys.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);

    /// <summary>What follows the last dot as Windows reads it: blanks and dots at the end do not count.</summary>
    /// <param name="name">A file name.</param>
    public static ReadOnlySpan<char> EndingOf(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd(" .\t\u00A0");
        var dot = name.LastIndexOf('.');
        return dot < 0 ? [] : name[(dot + 1)..];
    }

    private static IEnumerable<(string Group, string[] Endings)> Lines() =>
        from line in DataFile.ReadLines("attachments/types.txt")
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
