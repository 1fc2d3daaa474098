namespace Deeplia.Tests.House;

/// <summary>Rules of the house that no analyzer knows.</summary>
public sealed class SourceTests
{
    private const int MaxLineLength = 140;

    // Test data may be a header line of one piece.
    private const int MaxTestLineLength = 200;
    private const int MaxFileLines = 400;

    [Fact]
    public void No_line_is_longer_than_the_limit() => Assert.Empty(
        from file in Repository.Sources()
        from line in File.ReadLines(file).Select((text, i) => (text, number: i + 1))
        where line.text.Length > (file.Contains("/tests/", StringComparison.Ordinal) ? MaxTestLineLength : MaxLineLength)
        select $"{file}:{line.number}: {line.text.Length} columns");

    [Fact]
    public void No_file_is_longer_than_the_limit() => Assert.Empty(
        from file in Repository.Sources()
        let lines = File.ReadLines(file).Count()
        where lines > MaxFileLines
        select $"{file}: {lines} lines");

    [Fact]
    public void No_file_hides_code_in_regions() => Assert.Empty(
        Repository.Sources().Where(f => File.ReadLines(f).Any(l => l.TrimStart().StartsWith("#region", StringComparison.Ordinal))));

    [Fact]
    public void Every_list_says_where_it_comes_from() => Assert.Empty(
        Directory.EnumerateFiles(Repository.At("data"), "*.txt", SearchOption.AllDirectories)
            .Where(f => !File.ReadLines(f).First().StartsWith('#')));
}
