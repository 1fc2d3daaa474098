namespace Deeplia.Tests;

/// <summary>Where the repository lies, seen from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(string relative) => Path.Combine(Root, relative);

    public static IEnumerable<string> Sources() => new[] { "src", "tests", "bench", "fuzz" }
        .SelectMany(d => Directory.EnumerateFiles(At(d), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Deeplia.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
