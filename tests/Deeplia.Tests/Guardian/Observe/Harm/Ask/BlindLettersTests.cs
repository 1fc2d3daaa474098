using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Observe.Harm.Ask;
using Deeplia.Guardian.Observe.Harm.Lure;

namespace Deeplia.Tests.Guardian.Observe.Harm.Ask;

/// <summary>The orders among the letters of tests/fraud/blind-*.txt, which the parts of orders were tuned on.</summary>
public sealed class BlindLettersTests
{
    private const double LeastNamed = 0.9;
    private static readonly IDetector[] Detectors = [new AskDetector(), new LureDetector()];

    private static readonly string[] Orders =
        ["harm.gift-card.ask", "harm.transfer.ask", "harm.ask.bank-change", "harm.ask.payroll", "harm.ask.callback"];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Nine_orders_of_ten_are_named(string language)
    {
        var orders = FraudLetters.Of($"blind-{language}").Where(l => Orders.Contains(l.Theme)).ToArray();
        var missed = orders.Where(l => !Seen(l.Text).Contains(l.Theme)).Select(l => $"{l.Theme}: {l.Text}").ToArray();
        Assert.True(missed.Length <= (1 - LeastNamed) * orders.Length, $"{missed.Length} of {orders.Length}\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void No_honest_twin_gives_an_order(string language) => Assert.Empty(FraudLetters.Of($"blind-{language}")
        .Where(l => l.Theme == "none").SelectMany(l => Seen(l.Text).Intersect(Orders).Select(id => $"{id}: {l.Text}")));

    private static IEnumerable<string> Seen(string text) => Detectors.SelectMany(new Letter { Text = text }.Ids);
}
