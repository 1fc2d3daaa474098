using Deeplia.Server.Evaluate.Plots;

namespace Deeplia.Tests.Server.Evaluate.Plots;

public sealed class ReliabilityDiagramTests
{
    private static readonly (double, bool)[] Small = [(0.0, false), (0.05, false), (0.1, true), (0.95, true), (1.0, true), (0.92, false)];

    [Fact]
    public void A_bin_holds_its_lower_border() => Assert.Equal(new ReliabilityBin(1, 0.1, 1), ReliabilityDiagram.Bins(Small)[1]);

    [Fact]
    public void The_last_bin_holds_one_as_well() => Assert.Equal(3, ReliabilityDiagram.Bins(Small)[9].Count);

    [Fact]
    public void A_bin_has_the_mean_of_what_was_predicted() =>
        Assert.Equal(2.87 / 3, ReliabilityDiagram.Bins(Small)[9].MeanProbability, 12);

    [Fact]
    public void A_bin_has_the_share_that_is_spam() => Assert.Equal(2.0 / 3, ReliabilityDiagram.Bins(Small)[9].SpamShare, 12);

    [Fact]
    public void There_are_ten_bins_even_without_messages() =>
        Assert.Equal(Enumerable.Repeat(default(ReliabilityBin), 10), ReliabilityDiagram.Bins([]));

    [Fact]
    public void What_lies_beyond_the_scale_or_is_no_number_does_no_harm() => Assert.Equal(
        2, ReliabilityDiagram.Bins([(-0.5, true), (1.5, true), (double.NaN, true), (double.NegativeInfinity, true)]).Sum(b => b.Count));

    [Fact]
    public void Each_bin_that_holds_something_has_a_dot() =>
        Assert.Equal(3, SvgPage.Of(ReliabilityDiagram.Draw(Small)).Of("circle", "dot").Count());

    [Fact]
    public void A_dot_stands_at_what_was_predicted_and_what_came()
    {
        var dot = SvgPage.Of(ReliabilityDiagram.Draw([(0.25, true), (0.25, false)])).Of("circle", "dot").Single();
        Assert.Equal(("212.5", "174"), (dot.Attribute("cx")!.Value, dot.Attribute("cy")!.Value));
    }

    [Fact]
    public void Each_bin_has_a_bar_of_the_height_of_its_count() => Assert.Equal(
        ["60", "30", "0", "0", "0", "0", "0", "0", "0", "90"],
        SvgPage.Of(ReliabilityDiagram.Draw(Small)).Of("rect", "bar").Select(e => e.Attribute("height")!.Value));

    [Theory]
    [InlineData(true, "There is no ham.")]
    [InlineData(false, "There is no spam.")]
    public void One_label_alone_gives_a_plain_diagram_that_says_so(bool isSpam, string words)
    {
        var page = SvgPage.Of(ReliabilityDiagram.Draw([(0.5, isSpam)]));
        Assert.Contains(words, page.Words());
        Assert.Empty(page.Of("circle", "dot"));
    }

    [Fact]
    public void Without_messages_the_diagram_says_so() =>
        Assert.Contains("There are no messages.", SvgPage.Of(ReliabilityDiagram.Draw([])).Words());

    [Fact]
    public void The_picture_is_self_contained_and_accessible() => SvgPage.Of(ReliabilityDiagram.Draw(Small)).AssertAccessible();
}
