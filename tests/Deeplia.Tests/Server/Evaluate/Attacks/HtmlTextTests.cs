using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p class=\"a>b\">text</p>", "<p class=\"a>b\">TEXT</p>")]
    [InlineData("a<br/>b", "A<br/>B")]
    [InlineData("x &eacute; y &#233; z", "X &eacute; Y &#233; Z")]
    [InlineData("a & b", "A & B")]
    [InlineData("1 < 2 and a<", "1 < 2 AND A<")]
    [InlineData("<!-- note --> text", "<!-- note --> TEXT")]
    [InlineData("<style>p{color:red}</style>text", "<style>p{color:red}</style>TEXT")]
    [InlineData("<SCRIPT>if(a<b){}</SCRIPT >text", "<SCRIPT>if(a<b){}</SCRIPT >TEXT")]
    [InlineData("<title>t</title><titled>t", "<title>t</title><titled>T")]
    [InlineData("text<!-- open", "TEXT<!-- open")]
    [InlineData("text<p class=\"open", "TEXT<p class=\"open")]
    [InlineData("<p title=it's>text</p>", "<p title=it's>TEXT</p>")]
    [InlineData("", "")]
    public void Text_alone_changes(string html, string expected) => Assert.Equal(expected, HtmlText.Change(html, t => t.ToUpperInvariant()));

    [Theory]
    [InlineData("<html><body>a</BODY></html>", "<html><body>a+</BODY></html>")]
    [InlineData("a</html>", "a+</html>")]
    [InlineData("a", "a+")]
    public void A_fragment_is_put_last_in_the_body(string html, string expected) => Assert.Equal(expected, HtmlText.Append(html, "+"));

    [Theory]
    [InlineData("<html><Body class=\"x>y\">a</body>", "<html><Body class=\"x>y\">+a</body>")]
    [InlineData("<html><head></head>a", "<html><head></head>+a")]
    [InlineData("<!DOCTYPE html><p>a", "<!DOCTYPE html>+<p>a")]
    [InlineData("a", "+a")]
    public void A_fragment_is_put_first_in_the_body(string html, string expected) => Assert.Equal(expected, HtmlText.Prepend(html, "+"));

    [Fact]
    public void Plain_text_is_escaped() => Assert.Contains("1 &lt; 2<br>\n&amp;", HtmlText.FromPlain("1 < 2\r\n&"), StringComparison.Ordinal);
}
