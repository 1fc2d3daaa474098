using CsCheck;
using Deeplia.Guardian.Cues;

namespace Deeplia.Tests.Cues;

public sealed class TokenizedTextTests
{
    [Theory]
    [InlineData("j'ai vu", "j|ai|vu")]
    [InlineData("e-mail 42x", "e|mail|42x")]
    [InlineData("私はab", "私|は|ab")]
    [InlineData("हिन्दी में", "हिन्दी|में")]
    [InlineData("", "")]
    public void Words_are_found(string text, string expected)
    {
        var tokens = TokenizedText.Of(text);
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.TokenAt(i).ToString())));
    }

    [Theory]
    [InlineData("a b. c! d", "0,0,1,2")]
    [InlineData("see example.com 1.5 x", "0,0,0,0,0,0")]
    [InlineData("a\nb\n\nc", "0,0,1")]
    [InlineData("a\n - b\n2) c", "0,1,2,2")]
    [InlineData("...! a", "0")]
    [InlineData("あ。い", "0,1")]
    public void Sentences_are_counted(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', TokenizedText.Of(text).Sentences.ToArray()));

    [Fact]
    public void Tokens_are_bounded()
    {
        var tokens = TokenizedText.Of(string.Concat(Enumerable.Repeat("a ", TokenizedText.MaxTokens + 1)));
        Assert.Equal((TokenizedText.MaxTokens, true), (tokens.Count, tokens.Truncated));
    }

    [Fact]
    public void A_character_knows_its_sentence() => Assert.Equal(1, TokenizedText.Of("ab. cd ef").SentenceAt(5));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.String.Sample(text => CueFolding.Fold(CueFolding.Fold(text)) == CueFolding.Fold(text));

    [Theory]
    [InlineData("Œuvre ÉTÉ Straße Łódź Øre İstanbul ’", "oeuvre ete strasse lodz ore istanbul '")]
    [InlineData("계정", "계정")]
    public void Folding_spells_plainly(string text, string expected) => Assert.Equal(expected, CueFolding.Fold(text));
}
