namespace Deeplia.Tests.Pictures;

/// <summary>QR codes in all the ways a mail can show one: at least 95 % are read, of every kind at least three of five.</summary>
public sealed class CodeSetTests(ITestOutputHelper output)
{
    private const double LeastRead = 0.95;
    private const int LeastOfKind = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Codes_are_read(int seed)
    {
        var read = CodeSet.Make(seed)
            .Select(m => (m.Kind, IsRead: m.Message.Pictures.Codes.Any(c => c.Text == m.Url)))
            .GroupBy(m => m.Kind, m => m.IsRead)
            .Select(g => (Kind: g.Key, Read: g.Count(r => r), Of: g.Count()))
            .ToArray();
        foreach (var (kind, count, of) in read)
        {
            output.WriteLine($"{kind}: {count} of {of}");
        }

        Assert.True(read.Sum(k => k.Of) >= 100);
        Assert.All(read, k => Assert.True(k.Read >= LeastOfKind, $"{k.Kind}: {k.Read} of {k.Of}"));
        Assert.True(read.Sum(k => k.Read) >= LeastRead * read.Sum(k => k.Of), $"{read.Sum(k => k.Read)} of {read.Sum(k => k.Of)}");
    }
}
