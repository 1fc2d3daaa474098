using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>How many constructed look-alikes are found, and how many honest names are accused; <c>tests/homographs/README.md</c>.</summary>
public sealed class HomographSetTests(ITestOutputHelper output)
{
    private const double LeastFound = 0.98;
    private const double MostAccused = 0.005;

    private static readonly IDetector[] Senders = [new LookAlikeDetector(), new CousinDetector(), new PersonDetector(), new BrandDetector()];
    private static readonly IDetector[] Links = [new LinkCousinDetector(), new LinkLookAlikeDetector()];

    [Fact]
    public void The_list_is_what_the_seed_makes()
    {
        var path = Repository.At("tests/homographs/constructed.tsv");
        var made = string.Concat(HomographSet.Build().Select(h => h.Line + "\n"));
        if (Environment.GetEnvironmentVariable("DEEPLIA_ACCEPT") == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(made, File.ReadAllText(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void At_least_98_of_100_look_alikes_are_found(bool heldOut)
    {
        var items = Array.FindAll(HomographSet.Build(), h => h.IsHeldOut == heldOut);
        var missed = Array.FindAll(items, h => Seen(h).Length == 0);
        output.WriteLine(HomographTable.Of(items, missed));
        Show(missed, heldOut);
        Assert.True(items.Length >= 400 && missed.Length <= items.Length * (1 - LeastFound), $"{missed.Length} of {items.Length} missed");
    }

    [Theory]
    [InlineData(Place.Display)]
    [InlineData(Place.Address)]
    [InlineData(Place.Domain)]
    [InlineData(Place.Link)]
    internal void The_letter_is_pointed_at(Place place)
    {
        var items = Array.FindAll(HomographSet.Build(), h => h.Place == place && h.Letter.Length > 0);
        var missed = Array.FindAll(items, h => !Array.Exists(Seen(h), f => f["letters"]?.Contains("/" + h.Letter, StringComparison.Ordinal) == true));
        output.WriteLine(HomographTable.Of(items, missed));
        Show(missed, false);
        Assert.True(items.Length >= 100 && missed.Length <= items.Length * (1 - LeastFound), $"{missed.Length} of {items.Length} not pointed at");
    }

    [Theory]
    [InlineData("honest-idn.txt", 500)]
    [InlineData("honest-ascii.txt", 500)]
    public void At_most_5_of_1000_honest_names_are_accused(string list, int least)
    {
        var names = Target.Lines(list).Select(l => l[0]).ToArray();
        var accused = names.Select(n => (Name: n, By: HonestName.Letters(n).SelectMany(l => Ids(l.Letter, l.Place).Select(i => $"{l.Place}:{i}")).ToArray()))
            .Where(a => a.By.Length > 0).ToArray();
        output.WriteLine($"{list}: {accused.Length} of {names.Length} accused, in four places each");
        accused.ToList().ForEach(a => output.WriteLine($"{a.Name}: {string.Join(' ', a.By)}"));
        Assert.True(names.Length >= least && accused.Length <= names.Length * MostAccused, $"{accused.Length} of {names.Length} accused");
    }

    // What is held out is counted and not shown, unless somebody asks for it.
    private void Show(Homograph[] missed, bool heldOut)
    {
        if (!heldOut || Environment.GetEnvironmentVariable("DEEPLIA_SHOW_HELDOUT") == "1")
        {
            missed.ToList().ForEach(m => output.WriteLine(m.Line));
        }
    }

    private static Finding[] Seen(Homograph item) => Seen(item.ToLetter().ToCase(), item.Place);

    private static string[] Ids(Letter letter, Place place) => [.. Seen(letter.ToCase(), place).Select(f => f.Id)];

    private static Finding[] Seen(CaseFile file, Place place) =>
        [.. (place == Place.Link ? Links : Senders).SelectMany(d => d.Observe(file)).Where(f => IsAccusing(f.Id))];

    private static bool IsAccusing(string id) => id.Contains("lookalike", StringComparison.Ordinal)
        || id.StartsWith("identity.cousin.", StringComparison.Ordinal) || id.StartsWith("identity.person.", StringComparison.Ordinal)
        || id == "identity.brand.elsewhere";
}
