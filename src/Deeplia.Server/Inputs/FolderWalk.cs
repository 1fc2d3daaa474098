namespace Deeplia.Server.Inputs;

/// <summary>Walks a folder in a stable order: names by code point, links to folders not followed.</summary>
/// <remarks>A Maildir's tmp is left out.</remarks>
internal sealed class FolderWalk(string root, InputLimits limits)
{
    /// <summary>Gives the files that may be mail, and the folders that cannot be read.</summary>
    public IEnumerable<FoundFile> Files() => Files(root, 0, isInMaildir: false);

    private IEnumerable<FoundFile> Files(string folder, int depth, bool isInMaildir)
    {
        var entries = List(folder, out var problem);
        if (depth > limits.MaxFolderDepth || problem is not null)
        {
            yield return new FoundFile(folder, false, problem ?? "lies too deep");
            yield break;
        }

        var isMaildir = entries.Any(e => e is DirectoryInfo { Name: "cur" }) && entries.Any(e => e is DirectoryInfo { Name: "new" });
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                var isEml = entry.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
                if (!entry.Name.StartsWith('.') && (isInMaildir || !FileName.IsOfOtherKind(path)))
                {
                    yield return new FoundFile(path, isInMaildir || isEml);
                }
            }
            else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !(isMaildir && entry.Name == "tmp"))
            {
                foreach (var file in Files(path, depth + 1, isMaildir && entry.Name is ("cur" or "new")))
                {
                    yield return file;
                }
            }
        }
    }

    private static FileSystemInfo[] List(string folder, out string? problem)
    {
        problem = null;
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (ReadFailure.IsExpected(e))
        {
            problem = ReadFailure.Describe(e);
            return [];
        }
    }
}
