using System.Text;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class BreachStoreTests : IDisposable
{
    private readonly BreachFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_address_is_found_with_its_breach_and_its_date()
    {
        _folder.Import("email,birthdate\ncamille@owner.example,1984-03-12\n");
        using var index = _folder.Open();
        var leak = Assert.Single(index.LeaksOf("camille@owner.example"));
        Assert.Equal(("site-500", "2018-07"), (leak.Breach, leak.Date));
    }

    [Fact]
    public void A_kind_of_data_leaked_only_where_the_row_has_it()
    {
        _folder.Import("email,birthdate,phone\na@owner.example,1984-03-12,\nb@owner.example,NULL,+33 6\n");
        using var index = _folder.Open();
        Assert.Equal(["email", "birthdate"], index.LeaksOf("a@owner.example").Single().Classes);
        Assert.Equal(["email", "phone"], index.LeaksOf("b@owner.example").Single().Classes);
    }

    [Fact]
    public void A_kind_that_is_declared_but_has_no_column_leaked_for_every_row()
    {
        _folder.Import("email\na@owner.example\n", classes: "email,password");
        using var index = _folder.Open();
        Assert.Equal(["email", "password"], index.LeaksOf("a@owner.example").Single().Classes);
    }

    [Fact]
    public void A_column_that_is_not_declared_is_not_read_and_that_is_said()
    {
        var report = _folder.Import("email,phone\na@owner.example,1\n", classes: "email");
        using var index = _folder.Open();
        Assert.Contains("phone", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(["email"], index.LeaksOf("a@owner.example").Single().Classes);
    }

    [Theory]
    [InlineData("CAMILLE@Owner.Example")]
    [InlineData("camille+shop@owner.example")]
    [InlineData(" <camille@owner.example> ")]
    public void Case_and_plus_tag_do_not_matter(string address)
    {
        _folder.Import("email\nCamille+forum@owner.EXAMPLE\n");
        using var index = _folder.Open();
        Assert.Single(index.LeaksOf(address));
    }

    [Fact]
    public void Several_breaches_are_listed_oldest_first()
    {
        _folder.Import("email\na@owner.example\n", "late", "2021-03-15");
        _folder.Import("email\na@owner.example\n", "unknown", null);
        _folder.Import("email\na@owner.example\n", "early", "2012");
        using var index = _folder.Open();
        Assert.Equal(["early", "late", "unknown"], index.LeaksOf("a@owner.example").Select(l => l.Breach));
    }

    [Fact]
    public void A_breach_imported_again_replaces_itself_alone()
    {
        _folder.Import("email,password\nold@owner.example,first\n");
        _folder.Import("email,password\nother@owner.example,first\n", "forum-9");
        _folder.Import("email,password\nnew@owner.example,second\n", "SITE-500");
        using var index = _folder.Open();
        Assert.Empty(index.LeaksOf("old@owner.example"));
        Assert.Single(index.LeaksOf("new@owner.example"));
        Assert.Single(index.LeaksOf("other@owner.example"));
        Assert.Equal(["forum-9"], index.Ask("first").Breaches);
    }

    [Fact]
    public void Importing_twice_gives_the_same_segments()
    {
        const string Table = "email,password\na@owner.example,x1\nb@owner.example,x2\na@owner.example,x1\n";
        _folder.Import(Table);
        var once = Segments();
        _folder.Import(Table);
        Assert.Equal(once, Segments());
    }

    [Fact]
    public void A_password_is_counted_over_rows_and_breaches()
    {
        _folder.Import("email,password\na@owner.example,tulip\nb@owner.example,tulip\n");
        _folder.Import("email,password\na@owner.example,tulip\n", "forum-9", "2020");
        using var index = _folder.Open();
        Assert.Equal((3, true), (index.Ask("tulip").Count, index.Ask("tulip").Leaked));
        Assert.Equal(["site-500", "forum-9"], index.Ask("tulip").Breaches);
    }

    [Fact]
    public void A_breach_without_passwords_does_not_move_the_long_lists()
    {
        _folder.ImportHashes(_folder.Write("list.txt", new string('A', 40) + ":1\n"));
        _folder.Import("email,password\na@owner.example,tulip\n");
        _folder.Import("email\na@owner.example\n", "forum-9");
        var names = _folder.Files.Select(Path.GetFileName).ToArray();
        Assert.Contains("hashes-1.seg", names);
        Assert.Contains("passwords-2.seg", names);
        Assert.Contains("addresses-3.seg", names);
    }

    [Fact]
    public void Passwords_of_breaches_and_of_lists_are_counted_together()
    {
        _folder.ImportHashes(_folder.Write("list.txt", "4CAF7E8EA5FAB3F9A6D1A9E3E3C0C5B5D2F5D0A1:1\n"));
        _folder.Import("email,password\na@owner.example,tulip\n");
        using var index = _folder.Open();
        Assert.Equal((1, 2), (index.Ask("tulip").Count, index.Passwords));
    }

    [Fact]
    public void A_password_in_Latin_1_is_found_as_a_mail_would_show_it()
    {
        _folder.Import("email,password\na@owner.example,été\n", encoding: Encoding.Latin1);
        using var index = _folder.Open();
        Assert.True(index.Ask("été").Leaked);
    }

    [Fact]
    public void Bad_rows_are_counted_and_named_by_line_without_their_content()
    {
        var report = _folder.Import("email,password\na@owner.example,s3cret\nnobody,\nb@owner.example\n\"d\"d,x\ne@owner.example,ok\n\"c@owner.example,x\n");
        Assert.Equal((2, 4), (report.Rows, report.BadRows));
        Assert.Equal(
            [
                "table.csv, line 3: no mail address", "table.csv, line 4: 1 columns instead of 2",
                "table.csv, line 5: text follows a closing quote", "table.csv, line 7: a quote is not closed",
            ],
            report.Faults);
    }

    [Theory]
    [InlineData("nothing,useful\n1,2\n")]
    [InlineData("")]
    [InlineData("\0\0\0,\n")]
    public void A_table_without_address_and_password_is_refused(string table) =>
        Assert.Throws<InvalidDataException>(() => _folder.Import(table));

    [Fact]
    public void A_table_in_UTF_16_is_refused() =>
        Assert.Throws<InvalidDataException>(() => _folder.Import("\uFEFFemail\na@owner.example\n", encoding: Encoding.Unicode));

    [Fact]
    public void A_refused_table_leaves_the_index_as_it_was()
    {
        _folder.Import("email\na@owner.example\n");
        Assert.Throws<InvalidDataException>(() => _folder.Import("x,y\n1,2\n"));
        using var index = _folder.Open();
        Assert.Single(index.LeaksOf("a@owner.example"));
    }

    [Fact]
    public void What_a_broken_import_left_does_no_harm_and_is_removed_by_the_next()
    {
        _folder.Import("email\na@owner.example\n");
        File.WriteAllText(Path.Combine(_folder.Data, "breaches", "addresses-2.seg"), "half");
        File.WriteAllText(Path.Combine(_folder.Data, "breaches", "run-addresses-0.tmp"), "half");
        using (var index = _folder.Open())
        {
            Assert.Single(index.LeaksOf("a@owner.example"));
        }

        _folder.Import("email\nb@owner.example\n", "forum-9");
        Assert.DoesNotContain(_folder.Files, f => f.EndsWith(".tmp", StringComparison.Ordinal));
        using var next = _folder.Open();
        Assert.Single(next.LeaksOf("a@owner.example"));
    }

    [Fact]
    public void An_index_that_is_open_still_answers_after_an_import()
    {
        _folder.Import("email\na@owner.example\n");
        using var index = _folder.Open();
        _folder.Import("email\nb@owner.example\n");
        Assert.Single(index.LeaksOf("a@owner.example"));
    }

    [Fact]
    public void A_second_import_at_the_same_time_is_refused()
    {
        using var held = new BreachFolder(_folder.Data).Lock();
        Assert.Throws<IOException>(() => _folder.Import("email\na@owner.example\n"));
    }

    [Fact]
    public void The_segments_do_not_show_addresses_or_passwords()
    {
        _folder.Import("email,password\ncamille@owner.example,garden44tulip\n");
        var bytes = _folder.Files.Where(f => !f.Contains("/in/", StringComparison.Ordinal)).SelectMany(File.ReadAllBytes).ToArray();
        Assert.All(
            ["camille", "owner.example", "garden44tulip"],
            word => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word))));
    }

    [Fact]
    public void Without_the_key_no_address_can_be_looked_up()
    {
        _folder.Import("email\na@owner.example\n");
        File.Delete(Path.Combine(_folder.Data, "breaches", "address.key"));
        Assert.Throws<InvalidDataException>(() => _folder.Open());
    }

    [Fact]
    public void The_fixtures_are_what_an_import_makes()
    {
        var fixtures = Repository.At("tests/fixtures/breaches");
        var store = new BreachStore(_folder.Data);
        store.ImportTables(new BreachCard("site-500", "2018-07-05", []), [Path.Combine(fixtures, "site-500.csv")], CancellationToken.None);
        store.ImportTables(new BreachCard("forum-9", "2020-02", []), [Path.Combine(fixtures, "forum-9.csv")], CancellationToken.None);
        Assert.Equal(Segments(fixtures), Segments());
    }

    private string[] Segments(string? data = null) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(data ?? _folder.Data, "breaches"), "*.seg").Order(StringComparer.Ordinal)
            .Select(f => Convert.ToHexString(File.ReadAllBytes(f))),
    ];
}
