using CsCheck;
using Deeplia.Mail.Text;

namespace Deeplia.Tests.Mail.Text;

public sealed class FoldedTextTests
{
    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.String, Gen.String["aé ß\u200B\u00ADаo0.1\n\r\u0301\u202Eм-_@ſﬀ\uD835\uDC00\u3000"]);

    [Theory]
    [InlineData("Élève ŁØßœ Đıç", "eleve lossoe dic")]
    [InlineData("Un\u00A0prix\u202F: 5\u00A0€", "un prix : 5 €")]
    [InlineData("“it’s” – ok", "\"it's\" - ok")]
    [InlineData("a \r\n\r\n\r\n b", "a\n\nb")]
    public void Plain_letters_remain(string original, string folded) => Assert.Equal(folded, FoldedText.Fold(original).Text);

    [Theory]
    [InlineData("send bit\u200Bcoin now", "send bitcoin now", CamouflageKind.ZeroWidth)]
    [InlineData("send bit\u00ADco\u00ADin", "send bitcoin", CamouflageKind.SoftHyphen)]
    [InlineData("your pаsswоrd", "your password", CamouflageKind.MixedScript)]
    [InlineData("your account at the bank расе is closed today", "your account at the bank pace is closed today", CamouflageKind.Homoglyph)]
    [InlineData("𝗯𝗶𝘁𝗰𝗼𝗶𝗻", "bitcoin", CamouflageKind.StyledLetters)]
    [InlineData("ｂｉｔｃｏｉｎ", "bitcoin", CamouflageKind.StyledLetters)]
    [InlineData("ⓑⓘⓣⓒⓞⓘⓝ", "bitcoin", CamouflageKind.StyledLetters)]
    [InlineData("send b1tc0in", "send bitcoin", CamouflageKind.Leet)]
    [InlineData("p@ssw0rd", "password", CamouflageKind.Leet)]
    [InlineData("send b i t c o i n now", "send bitcoin now", CamouflageKind.SplitLetters)]
    [InlineData("b.i.t.c.o.i.n", "bitcoin", CamouflageKind.SplitLetters)]
    [InlineData("b\u0301\u0302\u0303it", "bit", CamouflageKind.CombiningMarks)]
    [InlineData("a \u202Enioctib", "a nioctib", CamouflageKind.BidiControl)]
    public void A_disguise_is_read_and_named(string original, string folded, CamouflageKind kind)
    {
        var result = FoldedText.Fold(original);
        Assert.Equal((folded, kind), (result.Text, Assert.Single(result.Tricks).Kind));
    }

    [Theory]
    [InlineData("Добрый день, посылка прибыла. СМСка и USBшка")]
    [InlineData("Καλημέρα σας, το δέμα έφτασε")]
    [InlineData("日本語のテキスト ＡＢＣ商事 です")]
    [InlineData("می\u200Cخواهم بروم")]
    [InlineData("👨\u200D👩\u200D👧\u200D👦 ❤\uFE0F 🏴\U000E0067\U000E0062\U000E007F")]
    [InlineData("iPhone5s H2O B2B mp3 H264 sha1sum video4linux k10temp S.M.A.R.T. x.x.x.x BCM47XX zoe1@example.org https://example.org/a1b0c")]
    [InlineData("Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesellschaft")]
    [InlineData("\u200C \u200C \u200C \u00AD \u00AD preheader")]
    [InlineData("हिन्दी ไทย the U. S. A. plan a b c")]
    public void Honest_text_is_no_trick(string original) => Assert.Empty(FoldedText.Fold(original).Tricks);

    [Fact]
    public void Russian_letters_stay() => Assert.Equal("сосна росла", FoldedText.Fold("Сосна росла").Text);

    [Fact]
    public void A_quote_shows_the_original() =>
        Assert.Equal("Bit\u200BCoin", FoldedText.Fold("send Bit\u200BCoin  now").Quote(5, 7));

    [Fact]
    public void A_long_quote_ends_in_an_ellipsis() =>
        Assert.EndsWith("…", FoldedText.Fold(string.Concat(Enumerable.Repeat("word ", 90))).Quote(0, 400));

    [Fact]
    public void Tricks_are_bounded() => Assert.Equal(
        FoldedText.MaxTricks, FoldedText.Fold(string.Concat(Enumerable.Repeat("bit\u200Bcoin ", 90))).Tricks.Count);

    [Fact]
    public void The_map_is_monotone_and_in_range() => Nasty.Sample(original =>
    {
        var folded = FoldedText.Fold(original);
        var places = Enumerable.Range(0, folded.Text.Length + 1).Select(folded.OriginalIndex).ToArray();
        return places.SequenceEqual(places.Order()) && places[0] >= 0 && places[^1] == original.Length
            && folded.Quote(0, folded.Text.Length).Length <= FoldedText.MaxQuoteLength;
    });

    // Only for texts of one script: folding a twin can tip the balance by which the next word is judged.
    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String["aé ß\u200B\u00ADo\n\r\u202E\u3000QЖ"].Sample(original =>
        FoldedText.Fold(FoldedText.Fold(original).Text).Text == FoldedText.Fold(original).Text);
}
