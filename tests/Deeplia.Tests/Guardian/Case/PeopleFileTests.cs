using CsCheck;
using Deeplia.Guardian.Case;

namespace Deeplia.Tests.Guardian.Case;

public sealed class PeopleFileTests
{
    [Fact]
    public void Quoted_fields_hold_commas_and_doubled_quotes()
    {
        var (people, _) = Read("name,address,role\n\"Martin, \"\"Cam\"\"\",cam@example.org,boss\n");
        Assert.Equal("Martin, \"Cam\"", Assert.Single(people).Name);
    }

    [Fact]
    public void Semicolons_do_as_well()
    {
        var (people, _) = Read("name;address;role\nCamille Martin;cam@example.org;boss\n");
        Assert.Equal("boss", Assert.Single(people).Role);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_header() =>
        Assert.Single(Read("\uFEFFname,address,role\nA B,a@example.org,\n").People);

    [Fact]
    public void A_bad_line_is_reported_by_its_number()
    {
        var (_, errors) = Read("name,address,role\nA B,a@example.org,x\nC D,nonsense,y\n");
        Assert.StartsWith("line 3:", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_does_not_stop_the_next() =>
        Assert.Single(Read("name,address,role\nC D,nonsense,y\nA B,a@example.org,x\n").People);

    [Fact]
    public void A_missing_header_is_reported() => Assert.Single(Read("A B,a@example.org,x\n").Errors);

    [Fact]
    public void No_text_throws() => Gen.String.Sample(text => !Read("name,address\n" + text).People.IsDefault);

    private static (System.Collections.Immutable.ImmutableArray<KeyPerson> People,
        System.Collections.Immutable.ImmutableArray<string> Errors) Read(string text) => PeopleFile.Read(new StringReader(text));
}
