using System.Text;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class BreachIndexTests : IDisposable
{
    private const int Seed = 20261126;
    private readonly BreachFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_index_is_said() => Assert.Throws<FileNotFoundException>(() => BreachIndex.Open(Path.Combine(_folder.Data, "none")));

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("a@b")]
    [InlineData("@owner.example")]
    [InlineData("\"+\"@owner.example")]
    public void What_is_no_address_is_listed_nowhere(string text)
    {
        _folder.Import("email\na@owner.example\n");
        using var index = _folder.Open();
        Assert.Empty(index.LeaksOf(text));
    }

    [Fact]
    public void An_address_in_three_hundred_breaches_is_found_in_all()
    {
        var manifest = new BreachManifest();
        var folder = new BreachFolder(_folder.Data);
        var keys = new LeakKeys(folder.ReadKey(create: false));
        var key = keys.OfAddress(LeakAddress.Read("a@owner.example")!.Value);
        var sources = Enumerable.Range(1, 300).Select(i => new BreachSource(i, $"b{i}", null, ["email"], 1));
        SegmentWriter.Write(folder.At("addresses-1.seg"), Enumerable.Range(1, 300).Select(i => new LeakRecord(key, (ushort)i, 1)), CancellationToken.None);
        folder.Commit(manifest with { Sources = [.. sources], Segments = manifest.Segments.Add("addresses", "addresses-1.seg") });
        using var index = _folder.Open();
        Assert.Equal(300, index.LeaksOf("A@owner.example").Length);
    }

    [Fact]
    public void A_domain_tells_how_many_rows_it_has_in_each_breach()
    {
        _folder.Import("email,phone\na@owner.example,1\nb@owner.example,2\nc@else.example,3\n");
        using var index = _folder.Open();
        var leak = Assert.Single(index.LeaksOfDomain("Owner.Example"));
        Assert.Equal((2, "site-500"), (leak.Rows, leak.Breach));
    }

    [Fact]
    public void The_profile_of_a_person_puts_what_frauds_use_first()
    {
        _folder.Import("email,ip,birthdate\na@owner.example,192.0.2.1,1984\n");
        _folder.Import("email,birthdate\nA+x@owner.example,1984\n", "forum-9", "2020");
        using var index = _folder.Open();
        var profile = ExposureProfile.OfPerson(["a@owner.example", "other@owner.example"], index);
        Assert.Equal(["birthdate", "ip"], profile.Exposed.Select(e => e.Class));
        Assert.Equal(["site-500", "forum-9"], profile.Exposed[0].Breaches);
    }

    [Fact]
    public void A_segment_outside_the_folder_is_not_opened()
    {
        _folder.Import("email\na@owner.example\n");
        var manifest = Path.Combine(_folder.Data, "breaches", "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"addresses-1.seg\"", "\"../../../../etc/passwd\"", StringComparison.Ordinal));
        Assert.ThrowsAny<IOException>(() => _folder.Open());
    }

    [Fact]
    public void A_damaged_manifest_is_refused_or_answers()
    {
        _folder.Import("email,password\na@owner.example,x\n");
        var path = Path.Combine(_folder.Data, "breaches", "manifest.json");
        var whole = File.ReadAllBytes(path);
        var random = new Random(Seed);
        for (var i = 0; i < 400; i++)
        {
            var bytes = whole.AsSpan(0, i % 4 == 0 ? random.Next(whole.Length) : whole.Length).ToArray();
            for (var n = 0; n < 3 && bytes.Length > 0; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)"{}[],:\"0-9ex\\ null"[random.Next(18)];
            }

            File.WriteAllBytes(path, bytes);
            var failure = Record.Exception(() =>
            {
                using var index = _folder.Open();
                _ = index.LeaksOf("a@owner.example").Length + index.Ask("x").Breaches.Length;
            });
            Assert.True(failure is null or InvalidDataException or IOException, Encoding.UTF8.GetString(bytes) + failure);
        }
    }

    [Theory]
    [InlineData("Date of Birth", "birthdate")]
    [InlineData("PRÉNOM", "name")]
    [InlineData("Téléphone", "phone")]
    [InlineData("Security Question", "security-question")]
    [InlineData(" e-mail ", "email")]
    [InlineData("123", null)]
    [InlineData("", null)]
    public void Kinds_of_data_have_one_name(string header, string? name) => Assert.Equal(name, DataClasses.NameOf(header));

    [Theory]
    [InlineData("2021", true)]
    [InlineData("2021-03", true)]
    [InlineData("2021-03-15", true)]
    [InlineData("2021-13", false)]
    [InlineData("march", false)]
    [InlineData("15/03/2021", false)]
    public void A_date_is_a_year_a_month_or_a_day(string date, bool isDate) => Assert.Equal(isDate, BreachCard.IsDate(date));

    [Theory]
    [InlineData("Site 500_a.b-c", true)]
    [InlineData("a, b", false)]
    [InlineData("\u001b[31m", false)]
    [InlineData(" ", false)]
    public void A_name_can_be_printed_and_listed(string name, bool isName) => Assert.Equal(isName, BreachCard.IsName(name));
}
