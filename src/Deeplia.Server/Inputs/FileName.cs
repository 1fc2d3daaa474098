namespace Deeplia.Server.Inputs;

/// <summary>What the end of a file's name says about it.</summary>
internal static class FileName
{
    private static readonly string[] Archives = [".tar", ".zst", ".tzst", ".gz", ".tgz"];

    // Files that people keep beside mail. Their text may quote header lines and is still not a message.
    private static readonly HashSet<string> OtherKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".csv", ".md", ".json", ".jsonl", ".dns", ".xml", ".html", ".htm", ".yml", ".yaml", ".log", ".toml", ".ini",
    };

    /// <summary>Whether a packed file is named.</summary>
    public static bool IsArchive(string path) => Archives.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name belongs to lists and notes, not to mail.</summary>
    public static bool IsOfOtherKind(string path) => OtherKinds.Contains(Path.GetExtension(path));

    /// <summary>Whether the file holds one message or none, if its name is true.</summary>
    public static bool IsSingle(string path) => !IsArchive(path) && !path.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase);
}
