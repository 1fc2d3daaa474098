using Deeplia.Guardian.Observe.Harm.Ask;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>What makes the parts of a letter an order, and what does not.</summary>
public sealed class AskPartsTests
{
    private const string Order = "Could you grab five Steam cards? Scratch them and send me the codes, I can't take calls.";

    [Fact]
    public void Parts_side_by_side_are_an_order() => Assert.NotNull(Find(new Letter { Text = Order }));

    [Fact]
    public void A_theme_is_quoted_where_its_thing_stands()
    {
        var found = Find(new Letter { Subject = "Hello", Text = Order })!.Value;
        Assert.Equal(("card", "en"), (found.Kind, found.Language));
    }

    [Theory]
    [InlineData("The Steam cards are in the drawer.")]
    [InlineData("Nobody here will ever ask you for this by mail: could you grab five Steam cards, scratch them and send me the codes?")]
    [InlineData("Steam cards are sold out.\n\nIf you have any questions, please feel free to contact me today.")]
    [InlineData("Our Steam cards arrived.\n\nThis email is confidential. Could you scratch the codes and send me photos at once? Keep it quiet.")]
    public void One_part_a_warning_a_courtesy_and_a_footer_are_none(string text) => Assert.Null(Find(new Letter { Text = text }));

    [Fact]
    public void Parts_scattered_over_a_text_are_none() => Assert.Null(Find(new Letter
    {
        Text = "The Steam cards are in the drawer. " + new string('x', 1_000) + " Could you send me the codes of the doors? I can't take calls.",
    }));

    [Fact]
    public void An_answer_a_long_text_and_many_links_are_none()
    {
        Assert.Null(Find(new Letter { Text = Order, Headers = "In-Reply-To: <a@sender.example>" }));
        Assert.Null(Find(new Letter { Text = Order + new string('x', 1_500) }));
        Assert.Null(Find(new Letter { Text = Order + " https://a.example/ https://b.example/ https://c.example/" }));
    }

    private static Deeplia.Guardian.Cues.CueMatch? Find(Letter letter) => AskParts.Of(letter.ToCase()).Find(AskThemes.GiftCard);
}
