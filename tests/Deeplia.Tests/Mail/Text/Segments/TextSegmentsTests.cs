using CsCheck;
using Deeplia.Mail.Text.Segments;

namespace Deeplia.Tests.Mail.Text.Segments;

public sealed class TextSegmentsTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Words of the author. ", 12));

    private static readonly Gen<string> Texts = Gen.OneOf<string>(
        "> old\n", "On 3 May 2024 Ann <ann@a.example> wrote:\n", "-- \n", "From: a\nSent: b\nTo: c\n", "hello\n", "\n", "«",
            "»", ":", "Sent from my iPhone\n",
        "---------- Forwarded message ---------\n", "“", "”", Long).Array[0, 20].Select(string.Concat);

    [Theory]
    [InlineData("On Fri, 3 May 2024 at 10:00, Ann <ann@a.example> wrote:")]
    [InlineData("Le ven. 3 mai 2024 à 10:00, Anne <anne@a.example> a écrit :")]
    [InlineData("Am 03.05.2024 um 10:00 schrieb Anna <anna@a.example>:")]
    [InlineData("El vie, 3 may 2024 a las 10:00, Ana (<ana@a.example>) escribió:")]
    [InlineData("Il giorno ven 3 mag 2024 alle ore 10:00 Anna <anna@a.example> ha scritto:")]
    [InlineData("W dniu 3.05.2024 o 10:00, Anna pisze, Anna napisała:")]
    [InlineData("пт, 3 мая 2024 г. в 10:00, Анна <anna@a.example>:")]
    [InlineData("2024年5月3日(金) 10:00 花子 <hana@a.example>:")]
    [InlineData("2024年5月3日 10:00，小明写道：")]
    [InlineData("3 Mayıs 2024 Cum 10:00 tarihinde Ayşe <ayse@a.example> şunu yazdı:")]
    [InlineData("On Fri, 3 May 2024 at 10:00, Ann Verylongname\n<ann@a.example> wrote:")]
    public void What_follows_an_introduction_is_quoted(string introduction) =>
        Assert.Equal("Mine.\n\n", TextSegments.Split($"Mine.\n\n{introduction}\n\nTheirs.\n").Own);

    [Theory]
    [InlineData("-----Original Message-----")]
    [InlineData("-------- Message d'origine --------")]
    [InlineData("De : Anne\nEnvoyé : vendredi\nÀ : Jean\nObjet : Bonjour")]
    [InlineData("Von: Anna\nGesendet: Freitag\nAn: Jan\nBetreff: Hallo")]
    [InlineData("*From:* Ann\n*Sent:* Friday\n*To:* Joe\n*Subject:* Hi")]
    public void What_follows_an_original_message_mark_is_quoted(string mark) =>
        Assert.Equal("Mine.\n", TextSegments.Split($"Mine.\n{mark}\nTheirs.\n").Own);

    [Theory]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("Début du message transféré :")]
    [InlineData("-------- Weitergeleitete Nachricht --------")]
    public void Forwarded_mail_is_told_apart(string mark) => Assert.True(TextSegments.Split($"See.\n{mark}\nTheirs.\n").IsForward);

    [Theory]
    [InlineData("-- \nAnn\n")]
    [InlineData("Sent from my iPhone\n")]
    [InlineData("Envoyé de mon iPad\n")]
    public void A_signature_is_not_own_text(string signature) =>
        Assert.Equal(signature, TextSegments.Split($"Mine.\n{signature}").Signature);

    [Fact]
    public void A_long_letter_behind_a_signature_mark_stays_own_text() =>
        Assert.Empty(TextSegments.Split("-- \n" + string.Concat(Enumerable.Repeat("Pay now.\n", 30))).Signature);

    [Fact]
    public void Answers_between_quoted_lines_are_own_text() =>
        Assert.Equal("Yes.\nNo.\n", TextSegments.Split("On 3 May 2024 Ann <a@a.example> wrote:\n> One?\nYes.\n> Two?\nNo.\n").Own);

    [Fact]
    public void A_letter_in_quote_marks_alone_has_no_introduction() =>
        Assert.False(TextSegments.Split("> Pay me.\n> Now.\n").HasIntroduction);

    [Fact]
    public void Prose_that_ends_in_wrote_is_own_text() =>
        Assert.Empty(TextSegments.Split("In 2024 he wrote a book, and I like it:\nThe title is long.\n").Quoted);

    [Fact]
    public void A_long_quotation_after_a_colon_is_an_example() =>
        Assert.Single(TextSegments.Split($"{Long}Here is such a letter:\n“{new string('x', 100)}”\n").ExampleRanges);

    [Fact]
    public void A_quoted_block_without_text_before_is_no_example() =>
        Assert.Empty(TextSegments.Split($"Look:\n> {new string('x', 100)}\n").ExampleRanges);

    [Fact]
    public void Ranges_are_in_order_and_cover_the_text() => Gen.OneOf(Texts, Gen.String).Sample(
        text => string.Concat(TextSegments.Split(text).Ranges.Select(s =>
            text.Substring(s.Range.Start, s.Range.Length))) == text, iter: 5000);

    [Fact]
    public void Examples_are_disjoint_and_in_order() => Texts.Sample(
        text => TextSegments.Split(text).ExampleRanges is var e && e.Zip(e.Skip(1)).All(p => p.First.End <= p.Second.Start), iter: 3000);
}
