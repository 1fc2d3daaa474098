using System.Security.Cryptography;
using System.Text;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class HashListsTests : IDisposable
{
    private readonly BreachFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_long_file_is_read()
    {
        _folder.ImportHashes(_folder.Write("list.txt", $"{Sha1("tulip")}:17\r\n{Sha1("rose")}:4\n"));
        using var index = _folder.Open();
        Assert.Equal((17, 4, 0), (index.Ask("tulip").Count, index.Ask("rose").Count, index.Ask("none").Count));
    }

    [Fact]
    public void A_folder_of_range_files_is_read()
    {
        _folder.Write("ranges/" + Sha1("tulip")[..5], $"{Sha1("tulip")[5..]}:17\r\n{new string('0', 35)}:0\r\n");
        var path = _folder.Write("ranges/" + Sha1("rose")[..5] + ".txt", Sha1("rose")[5..].ToLowerInvariant() + ":4");
        var report = _folder.ImportHashes(Path.GetDirectoryName(path)!);
        using var index = _folder.Open();
        Assert.Equal((17, 4), (index.Ask("tulip").Count, index.Ask("rose").Count));
        Assert.Equal((2, 0), (report.Rows, report.BadRows));
    }

    [Fact]
    public void A_list_read_again_counts_once_and_a_second_part_adds()
    {
        var first = _folder.Write("a.txt", Sha1("tulip") + ":17\n");
        _folder.ImportHashes(first);
        _folder.ImportHashes(first);
        _folder.ImportHashes(_folder.Write("b.txt", Sha1("rose") + ":4\n"));
        using var index = _folder.Open();
        Assert.Equal((17, 4), (index.Ask("tulip").Count, index.Ask("rose").Count));
    }

    [Fact]
    public void Bad_lines_are_counted_and_named()
    {
        var report = _folder.ImportHashes(_folder.Write(
            "list.txt", $"{Sha1("tulip")}:x\nnothing\n{Sha1("rose")}\n{new string('A', 100_000)}\n{Sha1("lily")}:99999999999\n"));
        Assert.Equal((2, 3), (report.Rows, report.BadRows));
        Assert.Equal(
            ["list.txt, line 1: not SHA1:COUNT", "list.txt, line 2: not SHA1:COUNT", "list.txt, line 4: not SHA1:COUNT"], report.Faults);
    }

    [Fact]
    public void A_folder_without_range_files_is_refused() =>
        Assert.Throws<InvalidDataException>(() => _folder.ImportHashes(Path.GetDirectoryName(_folder.Write("empty/readme.md", "x"))!));

    [Fact]
    public void A_sorted_list_written_as_ranges_and_read_back_says_the_same()
    {
        var words = Enumerable.Range(0, 3_000).Select(i => "word" + i).ToArray();
        var list = _folder.Write("list.txt", string.Concat(words.Select(w => Sha1(w) + ":7\n").Order(StringComparer.Ordinal)));
        var ranges = Path.Combine(_folder.Data, "in", "ranges");
        Assert.Equal(words.Length, HashRanges.Write(list, ranges, CancellationToken.None));
        _folder.ImportHashes(ranges);
        using var index = _folder.Open();
        Assert.All(words, w => Assert.Equal(7, index.Ask(w).Count));
        Assert.True(File.Exists(Path.Combine(ranges, Sha1("word1")[..5])));
    }

    [Fact]
    public void A_list_that_is_not_sorted_cannot_be_written_as_ranges() => Assert.Throws<InvalidDataException>(() => HashRanges.Write(
        _folder.Write("list.txt", $"{new string('B', 40)}:1\n{new string('A', 40)}:1\n"),
        Path.Combine(_folder.Data, "in", "ranges"), CancellationToken.None));

#pragma warning disable CA5350 // the layout of the lists
    private static string Sha1(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
}
