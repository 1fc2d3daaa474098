using Deeplia.Mail.Text;
using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

/// <summary>Attacks that dress up the words that are there.</summary>
public sealed class WordAttackTests
{
    private static readonly string[] OwnWords = Split(FoldedText.Fold(AttackedMail.Text).Text);

    [Fact]
    public void A_third_of_the_letters_of_long_words_becomes_strange()
    {
        var words = string.Concat(Enumerable.Repeat("delivery ", 500));
        var random = new Random(AttackedMail.Seed);
        var attacked = Words.Change(words, word => HomoglyphAttack.Disguise(word, random));
        Assert.InRange(attacked.EnumerateRunes().Count(r => r.Value > 0x7F) / 4000.0, 0.33, 0.37);
    }

    [Fact]
    public void Short_words_keep_their_letters() => Assert.Equal("the", HomoglyphAttack.Disguise("the", new Random(1)));

    [Fact]
    public void Cyrillic_words_get_latin_letters() => Assert.Contains(
        HomoglyphAttack.Disguise(string.Concat(Enumerable.Repeat("оаре", 20)), new Random(1)), char.IsAsciiLetter);

    [Theory]
    [InlineData("homoglyphs", 0.9)]
    [InlineData("separators", 0.7)]
    [InlineData("leet", 0.7)]
    public void Folding_gives_back_most_of_the_words(string name, double share)
    {
        var attacked = AttackedMail.Attacked(name, AttackedMail.Plain);
        Assert.InRange(Kept(FoldedText.Fold(attacked.PlainText!).Text), share, 1);
    }

    [Theory]
    [InlineData("homoglyphs", 0.5)]
    [InlineData("separators", 0.9)]
    [InlineData("leet", 0.9)]
    public void Without_folding_many_of_the_words_are_gone(string name, double share) =>
        Assert.InRange(Kept(AttackedMail.Attacked(name, AttackedMail.Plain).PlainText!.ToLowerInvariant()), 0.05, share);

    [Theory]
    [InlineData("homoglyphs")]
    [InlineData("separators")]
    [InlineData("leet")]
    public void Links_and_addresses_stay(string name)
    {
        var text = AttackedMail.Attacked(name, AttackedMail.Plain).PlainText;
        Assert.Contains("https://parcel.example/confirm?id=payment", text, StringComparison.Ordinal);
        Assert.Contains("service@parcel.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_words_in_ten_are_cut_up()
    {
        var random = new Random(AttackedMail.Seed);
        var changed = Enumerable.Range(0, 2000).Count(_ => SeparatorAttack.Disguise("delivery", random) != "delivery");
        Assert.InRange(changed / 2000.0, 0.27, 0.33);
    }

    [Fact]
    public void Cut_up_words_have_all_their_letters_in_order()
    {
        var random = new Random(AttackedMail.Seed);
        var cut = Enumerable.Range(0, 200).Select(_ => SeparatorAttack.Disguise("delivery", random));
        Assert.All(cut, word => Assert.Equal("delivery", string.Concat(word.Where(char.IsLetter))));
    }

    [Fact]
    public void Every_way_to_cut_up_is_used()
    {
        var random = new Random(AttackedMail.Seed);
        var used = Enumerable.Range(0, 500).SelectMany(_ => SeparatorAttack.Disguise("delivery", random)).Where(c => !char.IsLetter(c));
        Assert.Equal("\u0020\u002E\u00AD\u200B\u200C\u2060\uFEFF", string.Concat(used.Distinct().Order()));
    }

    [Fact]
    public void Chinese_is_cut_up_unseen_alone()
    {
        var text = AttackedMail.Attacked("separators", AttackedMail.Chinese).PlainText!;
        Assert.Equal(AttackedMail.Read(AttackedMail.Chinese).PlainText, text.Replace("\u200B", "", StringComparison.Ordinal));
        Assert.Contains('\u200B', text);
    }

    [Fact]
    public void Three_words_in_ten_are_misspelt()
    {
        var random = new Random(AttackedMail.Seed);
        var changed = Enumerable.Range(0, 2000).Count(_ => LeetAttack.Disguise("delivery", random) != "delivery");
        Assert.InRange(changed / 2000.0, 0.27, 0.33);
    }

    [Fact]
    public void Misspelt_words_keep_their_length_but_for_one_letter()
    {
        var random = new Random(AttackedMail.Seed);
        Assert.All(Enumerable.Range(0, 500).Select(_ => LeetAttack.Disguise("confirm", random)), word => Assert.InRange(word.Length, 7, 8));
    }

    [Fact]
    public void A_word_that_no_sign_stands_for_is_still_misspelt()
    {
        var random = new Random(AttackedMail.Seed);
        Assert.Contains(Enumerable.Range(0, 50).Select(_ => LeetAttack.Disguise("myrrh", random)), word => word == "mryrh");
    }

    private static double Kept(string text) => (double)OwnWords.Intersect(Split(text)).Count() / OwnWords.Length;

    private static string[] Split(string text) =>
        [.. text.Split([' ', '\n', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Distinct(StringComparer.Ordinal)];
}
