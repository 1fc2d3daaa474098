using Deeplia.Guardian.Threat;
using Deeplia.Tests.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Threat;

public sealed class PassagesTests
{
    [Fact]
    public void A_letter_of_one_passage_is_read_once() => Assert.Empty(Encode(100).Input.Passages);

    [Theory]
    [InlineData(101, 2)]
    [InlineData(150, 2)]
    [InlineData(151, 3)]
    [InlineData(MessageEncoder.MaxTokens, 10)]
    public void Passages_overlap_by_half_and_reach_the_end(int words, int count)
    {
        var input = Encode(words).Input;
        Assert.Equal(count, input.Passages.Length);
        Assert.Equal(Enumerable.Range(0, count).Select(p => p * 50), input.Passages.Select(p => p.FirstWord));
        Assert.Equal(words, input.Passages[^1].FirstWord + input.Passages[^1].Tokens.Length);
    }

    [Fact]
    public void A_passage_holds_its_own_words_and_what_is_known_of_the_whole()
    {
        var encoded = Encode(220);
        var passage = encoded.Input.Passages[2];
        Assert.Equal(encoded.Input.Tokens[100..200], passage.Tokens);
        Assert.All(passage.Places, p => Assert.True(p.Length == 0 || (p.Index >= 100 && p.Index + p.Length <= 200)));
        Assert.Equal(encoded.Facts.Length, passage.Places.Count(p => p.Length == 0));
        Assert.Equal(passage.Features.Length, passage.Features.Distinct().Count());
    }

    [Fact]
    public void A_word_that_stood_before_counts_again_in_its_passage()
    {
        var whole = Encode(220, i => i % 50 == 0 ? "wallet" : $"w{i}").Input;
        Assert.Contains(whole.Tokens[0], whole.Passages[3].Features);
    }

    [Fact]
    public void More_passages_must_speak_louder() => Assert.True(Passages.Handicap(10) > Passages.Handicap(2) && Passages.Handicap(2) > 0);

    private static EncodedMessage Encode(int words, Func<int, string>? word = null) => MessageEncoder.Encode(new Letter
    {
        Subject = "", Text = string.Join(' ', Enumerable.Range(0, words).Select(word ?? (i => "ab" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26))))),
    }.ToCase());
}
