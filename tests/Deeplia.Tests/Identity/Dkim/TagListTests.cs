using System.Text;
using Deeplia.Identity.Dkim;

namespace Deeplia.Tests.Identity.Dkim;

public sealed class TagListTests
{
    private static string? Error(string text)
    {
        TagList.Parse(Encoding.UTF8.GetBytes(text), out var error);
        return error;
    }

    private static string? Value(string text, string name) =>
        TagList.Parse(Encoding.UTF8.GetBytes(text), out _).TryGet(Encoding.UTF8.GetBytes(name), out var value)
            ? Encoding.UTF8.GetString(value)
            : null;

    [Theory]
    [InlineData("a=b")]
    [InlineData("a=b;")]
    [InlineData("a=b; \r\n ")]
    [InlineData("a=;b=c")]
    [InlineData(" a = b ; c_1 = d e ")]
    [InlineData("a=b\r\n c")]
    [InlineData("a=b=c")]
    [InlineData("d=b\u00fccher.example")]
    public void These_are_lists(string text) => Assert.Null(Error(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(";")]
    [InlineData("a=b;;c=d")]
    [InlineData("a=b;c")]
    [InlineData("=b")]
    [InlineData("1a=b")]
    [InlineData("_a=b")]
    [InlineData("a b=c")]
    [InlineData("a-b=c")]
    [InlineData("a=b\u0001")]
    [InlineData("a=b\u007f")]
    [InlineData("a=b\r\nc")]
    [InlineData("a=b\rc")]
    public void These_are_not(string text) => Assert.NotNull(Error(text));

    [Fact]
    public void A_tag_may_appear_once() => Assert.Equal("a tag appears twice", Error("a=b; c=d; a=b"));

    [Fact]
    public void Case_makes_another_tag() => Assert.Null(Error("a=b; A=b"));

    [Fact]
    public void White_space_around_a_value_does_not_count() => Assert.Equal("b c", Value("x=1;\r\n a =\r\n b c ;", "a"));

    [Fact]
    public void An_empty_value_is_a_value() => Assert.Equal("", Value("a=; b=c", "a"));

    [Fact]
    public void The_number_of_tags_is_bounded() =>
        Assert.Equal("too many tags", Error(string.Join(';', Enumerable.Range(0, TagList.MaxTags + 1).Select(i => $"a{i}=b"))));

    [Theory]
    [InlineData("YWJj", "abc")]
    [InlineData("YW\r\n Jj", "abc")]
    [InlineData("YWI=", "ab")]
    [InlineData("YWI", "ab")]
    [InlineData("YQ =\t=", "a")]
    public void Base64_may_be_folded_and_unpadded(string text, string bytes)
    {
        TagValue.TryBase64(Encoding.ASCII.GetBytes(text), out var decoded);
        Assert.Equal(Encoding.ASCII.GetBytes(bytes), decoded);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Y")]
    [InlineData("YWJ*")]
    [InlineData("=")]
    [InlineData("YW=Jj")]
    [InlineData("YWJj====")]
    public void Broken_base64_is_refused(string text) => Assert.False(TagValue.TryBase64(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("123456789012", 123456789012)]
    [InlineData("99999999999999999999999999", long.MaxValue)]
    public void Numbers_saturate(string text, long number)
    {
        TagValue.TryNumber(Encoding.ASCII.GetBytes(text), 76, out var read);
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("1234567890123")]
    public void Numbers_are_digits_and_not_too_many(string text) =>
        Assert.False(TagValue.TryNumber(Encoding.ASCII.GetBytes(text), 12, out _));
}
