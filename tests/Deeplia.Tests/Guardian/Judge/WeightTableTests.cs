using Deeplia.Guardian.Judge;

namespace Deeplia.Tests.Guardian.Judge;

public sealed class WeightTableTests
{
    private static readonly WeightTable Learnt = WeightTable.Of([("harm.a", new Weight(1, 1, 0, null))], new Weight(-1, -1, -1, null));
    private static readonly WeightTable ByHand = WeightTable.Of(
        [("harm.a", new Weight(9, 9, 9, null)), ("harm.b", new Weight(2, 2, 0, null))], new Weight(-9, -9, -9, null));

    [Fact]
    public void What_a_learnt_table_does_not_know_weighs_as_set_by_hand() => Assert.Equal(2, Learnt.Or(ByHand)["harm.b"].Threat);

    [Fact]
    public void What_it_knows_stays_as_learnt() =>
        Assert.Equal((1, -1), (Learnt.Or(ByHand)["harm.a"].Threat, Learnt.Or(ByHand).Bias.Threat));
}
