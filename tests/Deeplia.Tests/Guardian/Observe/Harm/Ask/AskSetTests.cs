using Deeplia.Guardian.Observe.Harm.Ask;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>How many letters of tests/fraud have their theme named, and how many honest twins are let pass.</summary>
public sealed class AskSetTests
{
    private const double LeastNamed = 0.9;
    private static readonly AskDetector Detector = new();

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Nine_letters_of_ten_have_their_theme_named(string language)
    {
        var attacks = FraudLetters.Of(language).Where(l => l.Theme != "none").ToArray();
        var missed = attacks.Where(l => !new Letter { Text = l.Text }.Ids(Detector).Contains(l.Theme)).Select(l => l.Text).ToArray();
        Assert.True(missed.Length <= (1 - LeastNamed) * attacks.Length, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_honest_twin_is_named(string language) => Assert.Empty(
        FraudLetters.Of(language).Where(l => l.Theme == "none" && new Letter { Text = l.Text }.Ids(Detector).Length > 0).Select(l => l.Text));
}
