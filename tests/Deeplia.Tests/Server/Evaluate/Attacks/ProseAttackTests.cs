using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

/// <summary>Attacks that add words.</summary>
public sealed class ProseAttackTests
{
    private static readonly string Opening = AttackedMail.Text[..40];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Good_words_are_60_to_250(int seed)
    {
        var added = Words(AttackedMail.Attacked("good-words", AttackedMail.Plain, seed).PlainText!) - Words(AttackedMail.Text);
        Assert.InRange(added, 60, 250);
    }

    [Fact]
    public void Good_words_stand_above_as_often_as_below() => Assert.InRange(
        Enumerable.Range(0, 100).Count(seed => AttackedMail.Attacked("good-words", AttackedMail.Plain, seed).PlainText!
            .StartsWith(Opening, StringComparison.Ordinal)), 35, 65);

    [Fact]
    public void Good_words_leave_what_was_written() =>
        Assert.Contains(AttackedMail.Text, AttackedMail.Attacked("good-words", AttackedMail.Plain).PlainText, StringComparison.Ordinal);

    [Fact]
    public void Good_words_can_be_seen_in_html()
    {
        var html = AttackedMail.Attacked("good-words", AttackedMail.Html).Html!;
        Assert.InRange(Words(html.VisibleText) - Words(AttackedMail.Read(AttackedMail.Html).Html!.VisibleText), 60, 250);
    }

    [Fact]
    public void A_french_letter_gets_french_words()
    {
        var mail = AttackedMail.Bytes("Subject: Votre colis\n\nBonjour, votre colis n'a pas pu être livré parce que l'adresse est incomplète. "
            + "Veuillez confirmer vos coordonnées et régler les frais de douane dans les deux jours.\n");
        var text = AttackedMail.Attacked("good-words", mail).PlainText!.ReplaceLineEndings(" ");
        Assert.Contains(AttackProse.GoodWords.Sentences("fr"), sentence => text.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hidden_words_are_not_seen(int seed)
    {
        var (before, after) = (AttackedMail.Read(AttackedMail.Html).Html!, AttackedMail.Attacked("hidden-words", AttackedMail.Html, seed).Html!);
        Assert.Equal(before.VisibleText.Trim(), after.VisibleText.Trim());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Hidden_words_are_there(int seed) =>
        Assert.InRange(Words(AttackedMail.HiddenText(AttackedMail.Attacked("hidden-words", AttackedMail.Html, seed))), 60, 250);

    [Fact]
    public void A_plain_message_gets_html_to_hide_words_in()
    {
        var attacked = AttackedMail.Attacked("hidden-words", AttackedMail.Plain);
        Assert.Equal("multipart/alternative", attacked.Headers.First("Content-Type")!.Split(';')[0]);
        Assert.Equal(Flat(AttackedMail.Text), Flat(attacked.Html!.VisibleText));
        Assert.Equal(AttackedMail.Text, attacked.PlainText);
    }

    [Fact]
    public void Orders_come_in_six_kinds_and_four_languages() => Assert.Equal(
        ["de 6", "en 6", "es 6", "fr 6"],
        AttackProse.MachineOrders.Languages.Select(l => $"{l} {AttackProse.MachineOrders.Sentences(l).Count}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_order_is_given_sooner_or_later()
    {
        var texts = Enumerable.Range(0, 80).Select(seed => AttackedMail.Attacked("machine-orders", AttackedMail.Plain, seed).PlainText!
            .ReplaceLineEndings(" "));
        Assert.All(AttackProse.MachineOrders.Sentences("en"), order => Assert.Contains(texts, t => t.Contains(order, StringComparison.Ordinal)));
    }

    [Fact]
    public void Orders_are_hidden_as_often_as_shown() => Assert.InRange(
        Enumerable.Range(0, 100).Count(seed => AttackedMail.Attacked("machine-orders", AttackedMail.Html, seed).Html!.HiddenText.Count > 0),
        35, 65);

    [Fact]
    public void A_shield_is_quoted_below_in_plain_text()
    {
        var lines = AttackedMail.Attacked("quoted-shield", AttackedMail.Plain).PlainText![AttackedMail.Text.Length..]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^On 03/\d\d/2026 at \d\d:\d\d, .* wrote:$", lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("> ", line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.InRange(line.Length, 3, 72));
    }

    [Fact]
    public void A_shield_is_a_quotation_to_the_reader() => Assert.True(
        AttackedMail.Attacked("quoted-shield", AttackedMail.Html).Text.Segments.QuotedLetters > 200);

    [Fact]
    public void A_shield_makes_the_subject_an_answer_once() => Assert.Equal(
        "Re: Re-Order", AttackedMail.Attacked("quoted-shield", AttackedMail.Bytes("Subject: re: Re-Order\n\nhello\n")).Subject,
        ignoreCase: true);

    [Fact]
    public void There_are_more_than_eighty_innocent_sentences_in_four_languages() =>
        Assert.True(AttackProse.GoodWords.Languages.Sum(l => AttackProse.GoodWords.Sentences(l).Count) > 80);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
