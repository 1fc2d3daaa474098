using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

public sealed class WordsTests
{
    [Theory]
    [InlineData("two words", "TWO WORDS")]
    [InlineData("(cheap), now!", "(CHEAP), NOW!")]
    [InlineData("see http://a.example/b now", "SEE http://a.example/b NOW")]
    [InlineData("<me@a.example> wrote", "<me@a.example> WROTE")]
    [InlineData("at shop.example, then", "AT shop.example, THEN")]
    [InlineData("The end. Then", "THE END. THEN")]
    [InlineData("  a\r\n\tb  ", "  A\r\n\tB  ")]
    [InlineData("wait...", "WAIT...")]
    [InlineData("", "")]
    public void Words_change_and_links_do_not(string text, string expected) => Assert.Equal(expected, Words.Change(text, w => w.ToUpperInvariant()));

    [Fact]
    public void A_letter_keeps_its_mark() => Assert.Equal("[e\u0301te\u0301]", Words.Change("e\u0301te\u0301", w => $"[{w}]"));
}
