using Deeplia.Guardian.Observe.Identity;
using Deeplia.Guardian.Observe.Identity.Voices;

namespace Deeplia.Tests.Guardian.Observe.Identity.Voices;

public sealed class BrandSetTests(ITestOutputHelper output)
{
    private static readonly BrandDetector Detector = new();

    [Theory]
    [InlineData("letters.txt")]
    [InlineData("heldout.txt")]
    public void At_least_95_of_100_imitations_are_named(string set)
    {
        var (cases, missed) = Read(set, "imitation", isNamed: false);
        output.WriteLine($"{set}: {cases} imitations, {missed.Length} not named");
        missed.GroupBy(m => m.Split(" / ")[0]).ToList().ForEach(g => output.WriteLine($"{g.Count()} {g.Key}: {g.First()}"));
        Assert.True(cases >= 340 && missed.Length <= cases * 0.05, string.Join('\n', missed.Take(40)));
    }

    [Theory]
    [InlineData("letters.txt", "true")]
    [InlineData("letters.txt", "mention")]
    [InlineData("heldout.txt", "true")]
    [InlineData("heldout.txt", "mention")]
    public void At_most_1_of_100_honest_twins_is_accused(string set, string kind)
    {
        var (cases, accused) = Read(set, kind, isNamed: true);
        output.WriteLine($"{set}: {cases} {kind}, {accused.Length} accused");
        Assert.True(cases >= 340 && accused.Length <= cases * 0.01, string.Join('\n', accused.Take(40)));
    }

    // Every brand with every second letter, in turn: each letter meets half of the brands.
    private static (int Cases, string[] Odd) Read(string set, string kind, bool isNamed)
    {
        var letters = BrandLetter.Read(set).Where(l => l.Head.StartsWith(kind, StringComparison.Ordinal)).ToArray();
        var brands = BrandBook.All.Where(b => !b.Names[0].IsWord).ToArray();
        var cases = brands.SelectMany((b, i) => letters.Where((_, j) => (i + j) % 2 == 0).Select(l => (Brand: b, Letter: l))).ToArray();
        var odd = cases.Where(c => c.Letter.For(c.Brand).Ids(Detector).Length > 0 == isNamed)
            .Select(c => $"{c.Letter.Head} / {c.Brand.Name}").ToArray();
        return (cases.Length, odd);
    }
}
