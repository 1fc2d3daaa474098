using System.Text;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

/// <summary>A data folder that is gone after the test, with the key of the fixtures, so that its bytes are the same each time.</summary>
internal sealed class BreachFolderFixture : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deeplia-breach-");

    public BreachFolderFixture()
    {
        Directory.CreateDirectory(Path.Combine(Data, "breaches"));
        File.WriteAllBytes(Path.Combine(Data, "breaches", "address.key"), [.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
    }

    public string Data => _folder.FullName;

    public string[] Files => [.. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public string Write(string name, string text, Encoding? encoding = null) => Write(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.CreateSubdirectory("in").FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ImportReport Import(string csv, string name = "site-500", string? date = "2018-07", string classes = "", Encoding? encoding = null) =>
        new BreachStore(Data).ImportTables(
            new BreachCard(name, date, DataClasses.Parse(classes)), [Write("table.csv", csv, encoding)], CancellationToken.None);

    public ImportReport ImportHashes(params string[] paths) =>
        new BreachStore(Data).ImportHashes("public-list", null, paths, CancellationToken.None);

    public BreachIndex Open(string? mailbox = null) => BreachIndex.Open(Data, mailbox);

    public void Dispose() => _folder.Delete(recursive: true);
}
