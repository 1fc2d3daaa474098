using System.Text;
using Deeplia.Identity.Message;

namespace Deeplia.Tests.Identity.Message;

public sealed class RawMessageTests
{
    private static RawMessage Parse(string text) => RawMessage.Parse(Encoding.Latin1.GetBytes(text));

    private static string[] Names(RawMessage message) =>
        [.. message.Fields.ToArray().Select(f => Encoding.Latin1.GetString(message.NameOf(f)))];

    private static string Body(RawMessage message) => Encoding.Latin1.GetString(message.Body);

    [Fact]
    public void Fields_come_top_to_bottom() => Assert.Equal(["A", "B"], Names(Parse("A: 1\r\nB: 2\r\n\r\nx")));

    [Fact]
    public void The_body_begins_after_the_empty_line() => Assert.Equal("x\r\ny", Body(Parse("A: 1\r\n\r\nx\r\ny")));

    [Fact]
    public void Bare_line_feeds_end_lines_too() => Assert.Equal("x\n", Body(Parse("A: 1\nB: 2\n\nx\n")));

    [Fact]
    public void A_folded_field_is_one_field()
    {
        var message = Parse("A: 1\r\n 2\r\n\t3\r\nB: 4\r\n\r\n");
        Assert.Equal("A: 1\r\n 2\r\n\t3", Encoding.Latin1.GetString(message.BytesOf(message.Fields[0])));
    }

    [Fact]
    public void A_value_is_shown_on_one_line()
    {
        var message = Parse("A: 1\r\n 2\r\n\t3\r\n\r\n");
        Assert.Equal("1 2 3", message.TextOf(message.Fields[0]));
    }

    [Fact]
    public void Blanks_before_the_colon_are_no_part_of_the_name() => Assert.Equal(["Subject"], Names(Parse("Subject \t: x\r\n\r\n")));

    [Theory]
    [InlineData("no colon here")]
    [InlineData(": no name")]
    [InlineData("two words: x")]
    [InlineData("\u00e9: x")]
    public void A_line_that_is_no_field_has_no_name(string line) => Assert.Equal(["", "B"], Names(Parse(line + "\r\nB: 2\r\n\r\n")));

    [Fact]
    public void A_first_line_that_begins_with_a_blank_has_no_name() => Assert.Equal(["", "B"], Names(Parse(" x: 1\r\nB: 2\r\n\r\n")));

    [Fact]
    public void A_header_without_end_has_no_body() => Assert.Equal("", Body(Parse("A: 1\r\nB: 2")));

    [Fact]
    public void Nothing_is_a_message_too() => Assert.Equal(0, Parse("").Fields.Length);

    [Fact]
    public void A_message_may_begin_with_its_body() => Assert.Equal("x", Body(Parse("\r\nx")));

    [Fact]
    public void A_bare_carriage_return_ends_nothing() => Assert.Equal(["A"], Names(Parse("A: 1\rB: 2\r\n\r\n")));

    [Fact]
    public void Names_compare_without_case()
    {
        var message = Parse("FROM: a\r\n\r\n");
        Assert.True(message.HasName(message.Fields[0], "from"u8));
    }

    [Fact]
    public void Too_many_fields_are_noticed() =>
        Assert.False(Parse(string.Concat(Enumerable.Repeat("A: 1\r\n", RawMessage.MaxFields + 1)) + "\r\n").IsWhole);

    [Fact]
    public void The_largest_number_of_fields_is_allowed() =>
        Assert.True(Parse(string.Concat(Enumerable.Repeat("A: 1\r\n", RawMessage.MaxFields)) + "\r\n").IsWhole);

    [Fact]
    public void A_header_without_end_is_noticed() =>
        Assert.False(Parse("A: " + new string('x', RawMessage.MaxHeaderBytes) + "\r\nB: 2\r\nC: 3\r\n\r\n").IsWhole);
}
