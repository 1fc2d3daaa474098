using System.Text;

namespace Deeplia.Mail.Data;

/// <summary>Opens the lists shipped under <c>data/</c>, which travel inside the assembly.</summary>
public static class DataFile
{
    /// <summary>Opens one list as bytes.</summary>
    /// <param name="path">Path below <c>data/</c> with forward slashes, for example <c>hosts/residential.txt</c>.</param>
    /// <exception cref="ArgumentException">No such list is shipped.</exception>
    public static Stream Open(string path) =>
        typeof(DataFile).Assembly.GetManifestResourceStream("data/" + path)
        ?? throw new ArgumentException($"No list data/{path} is shipped.", nameof(path));

    /// <summary>Lists the shipped paths that start with a prefix, in ordinal order.</summary>
    /// <param name="folderPrefix">Folder below <c>data/</c> with forward slashes, for example <c>cues/fraud/</c>.</param>
    /// <returns>Paths that <see cref="Open"/> takes; empty when there is none.</returns>
    public static IReadOnlyList<string> List(string folderPrefix)
    {
        var prefix = "data/" + folderPrefix;
        return [.. typeof(DataFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name["data/".Length..])
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads the lines of one list: blank lines and lines that start with <c>#</c> are left out, ends are trimmed.</summary>
    /// <param name="path">Path below <c>data/</c> with forward slashes.</param>
    public static IEnumerable<string> ReadLines(string path)
    {
        using var reader = new StreamReader(Open(path), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var text = line.AsSpan().Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                yield return text.ToString();
            }
        }
    }
}
