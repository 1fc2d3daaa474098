using Deeplia.Guardian.Observe.Harm.Poison;

namespace Deeplia.Tests.Guardian.Observe.Harm.Poison;

public sealed class HiddenTextDetectorTests
{
    private const string Finding = "harm.hidden.text";
    private const string Offer = "<p>Dear customer, your parcel waits at our depot. Pay the small fee today and we bring it tomorrow morning.</p>";

    /// <summary>258 letters that have nothing to do with any offer.</summary>
    private const string Salad = "The old lighthouse keeper counted gulls until evening while his daughter mended nets below the cliff. "
        + "Nobody knew why the brass lamp flickered whenever ships from the northern islands passed, nor who painted the seven blue "
        + "doors along the harbour wall during that long forgotten winter of endless fog and silence.";

    private const string News = "<h1>Spring in the garden</h1><p>This week we show how tomatoes are sown on a window sill, when roses want to be "
        + "cut and why the blackbird likes your lawn more than your neighbour's. Our shop has new seeds, too.</p>";

    private static readonly HiddenTextDetector Detector = new();

    [Theory]
    [Gives(Finding)]
    [InlineData("color:#ffffff", "colour")]
    [InlineData("color:#fefefe;background:#fff", "colour")]
    [InlineData("font-size:1px", "tiny")]
    [InlineData("font-size:0", "tiny")]
    [InlineData("opacity:0", "see-through")]
    [InlineData("position:absolute;left:-9999px", "outside")]
    [InlineData("max-height:0;overflow:hidden", "cut-off")]
    [InlineData("display:none", "switched-off")]
    [InlineData("visibility:hidden", "switched-off")]
    public void A_salad_of_words_is_found_however_it_is_hidden(string style, string hiding) => Assert.Equal(
        hiding, Assert.Single(new Letter { Html = $"{Offer}<div style='{style}'>{Salad}</div>" }.Seen(Detector))["hiding"]);

    [Theory]
    [Gives(Finding)]
    [InlineData("<div hidden>", "</div>")]
    [InlineData("<template>", "</template>")]
    public void Elements_that_are_never_drawn_hide_too(string open, string close) =>
        Assert.Equal([Finding], new Letter { Html = Offer + open + Salad + close }.Ids(Detector));

    [Fact]
    [Gives(Finding)]
    public void Many_small_pieces_between_the_words_add_up() => Assert.Equal([Finding], new Letter
    {
        Html = "<p>" + string.Concat(Enumerable.Repeat("Pay <span style='display:none'>qzxv</span> now", 30)) + "</p>",
    }.Ids(Detector));

    [Fact]
    [Gives(Finding)]
    public void Hidden_text_in_a_script_without_spaces_is_counted_by_letters() => Assert.Equal([Finding], new Letter
    {
        Html = "<p>お支払い方法を確認してください。</p><div style='opacity:0'>" + string.Concat(Enumerable.Repeat("灯台の老人は夕方まで鴎を数えた。", 25)) + "</div>",
    }.Ids(Detector));

    [Fact]
    public void It_says_how_many_letters_are_hidden() => Assert.Equal(
        Salad.Count(char.IsLetter).ToString(System.Globalization.CultureInfo.InvariantCulture),
        Assert.Single(new Letter { Html = $"{Offer}<div style='display:none'>{Salad}</div>" }.Seen(Detector))["letters"]);

    [Fact]
    public void It_quotes_the_beginning_of_the_longest_piece() => Assert.StartsWith(
        "The old lighthouse keeper",
        Assert.Single(new Letter { Html = $"{Offer}<div style='opacity:0'>Abc</div>x<div style='display:none'>{Salad}</div>" }.Seen(Detector)).Quote,
        StringComparison.Ordinal);

    [Fact]
    public void A_quote_is_bounded() => Assert.InRange(
        Assert.Single(new Letter { Html = $"{Offer}<div style='display:none'>{new string('q', 5_000)}</div>" }.Seen(Detector)).Quote!.Length,
        20, 160);

    [Fact]
    public void A_hidden_password_is_not_shown() => Assert.DoesNotContain(
        "mouette!42",
        Assert.Single(new Letter { Html = $"{Offer}<div style='display:none'>Your password is mouette!42 and {Salad}</div>" }.Seen(Detector)).Quote,
        StringComparison.Ordinal);

    [Fact]
    [Spares(Finding)]
    public void A_preheader_is_ordinary() => Assert.Empty(new Letter
    {
        Html = $"<div style='display:none'>{Salad[..200]}</div>{News}",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void A_long_preheader_that_repeats_the_first_paragraph_is_ordinary() => Assert.Empty(new Letter
    {
        Html = "<div style='display:none;max-height:0'>This week we show how tomatoes are sown on a window sill, when roses want to be cut and "
            + "why the blackbird likes your lawn more than your neighbour's. Our shop has new seeds, too. This week we show how tomatoes are sown on "
            + $"a window sill, when roses want to be cut.</div>{News}",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void A_copy_for_another_program_is_ordinary() => Assert.Empty(new Letter
    {
        Html = $"{News}<div style='display:none;mso-hide:all'>{News}</div>",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void A_block_for_small_screens_is_ordinary() => Assert.Empty(new Letter
    {
        Html = "<style>@media (max-width:600px){.small{display:block!important}}</style>"
            + $"{News}<div class=small style='display:none'>{Salad}</div>",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void A_comment_of_the_template_is_ordinary() => Assert.Empty(new Letter { Html = $"<!-- {Salad} -->{News}" }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void Light_words_whose_dark_ground_was_lost_are_an_accident() => Assert.Empty(new Letter
    {
        Html = $"{News}<a style='color:#fff' href='https://news.example/'>{Salad[..150]}</a>",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void A_leftover_of_the_layout_is_nothing_beside_a_long_letter() => Assert.Empty(new Letter
    {
        Html = string.Concat(Enumerable.Repeat(News, 30)) + $"<div style='display:none'>{Salad[..140]}</div>",
    }.Ids(Detector));

    [Fact]
    [Spares(Finding)]
    public void Plain_text_hides_nothing() => Assert.Empty(new Letter { Text = Salad }.Ids(Detector));
}
