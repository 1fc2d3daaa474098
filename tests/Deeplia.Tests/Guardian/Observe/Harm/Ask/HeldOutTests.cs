using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Observe.Harm.Ask;
using Deeplia.Guardian.Observe.Harm.Lure;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>The letters of tests/fraud/heldout-*.txt, which were written before the cues were.</summary>
public sealed class HeldOutTests
{
    private const double LeastNamed = 0.9;
    private static readonly IDetector[] Detectors = [new AskDetector(), new LureDetector()];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Nine_letters_of_ten_are_named(string language)
    {
        var attacks = FraudLetters.Of($"heldout-{language}").Where(l => l.Theme != "none").ToArray();
        var missed = attacks.Where(l => !Seen(l.Text).Contains(l.Theme)).Select(l => $"{l.Theme}: {l.Text}").ToArray();
        Assert.True(missed.Length <= (1 - LeastNamed) * attacks.Length, $"{missed.Length} of {attacks.Length}\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_honest_twin_is_named(string language) => Assert.Empty(FraudLetters.Of($"heldout-{language}")
        .Where(l => l.Theme == "none").Select(l => $"{string.Join(' ', Seen(l.Text))}: {l.Text}").Where(l => !l.StartsWith(':')));

    private static IEnumerable<string> Seen(string text) => Detectors.SelectMany(new Letter { Text = text }.Ids);
}
