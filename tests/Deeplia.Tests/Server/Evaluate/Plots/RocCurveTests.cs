using Deeplia.Server.Evaluate.Plots;

namespace Deeplia.Tests.Server.Evaluate.Plots;

public sealed class RocCurveTests
{
    private static readonly (double, bool)[] Small = [(0.9, true), (0.8, false), (0.7, true), (0.7, false), (0.1, false), (0.1, false)];

    [Fact]
    public void Each_threshold_is_a_point() => Assert.Equal(
        [new(0, 0), new(0, 0.5), new(0.25, 0.5), new(0.5, 1), new(1, 1)],
        RocCurve.Points(Small));

    [Fact]
    public void The_area_counts_equal_scores_half() => Assert.Equal(0.8125, RocCurve.Area(RocCurve.Points(Small)), 12);

    [Fact]
    public void A_perfect_judge_has_the_whole_area() =>
        Assert.Equal(1, RocCurve.Area(RocCurve.Points([(1, true), (0, false)])), 12);

    [Fact]
    public void What_is_no_number_is_left_out() =>
        Assert.Equal(3, RocCurve.Points([(1, true), (0, false), (double.NaN, true), (double.PositiveInfinity, false)]).Count);

    [Fact]
    public void One_label_alone_has_no_points() => Assert.Empty(RocCurve.Points([(0.9, true)]));

    [Fact]
    public void A_hundredth_stands_in_the_middle_of_the_logarithmic_axis() =>
        Assert.Contains("345,48", SvgPage.Of(RocCurve.Draw("x", [.. Enumerable.Range(0, 100).Select(i => (i / 100.0, false)), (0.985, true)]))
            .Curves().Single(), StringComparison.Ordinal);

    [Fact]
    public void The_curve_begins_at_the_lower_left_corner_and_ends_at_the_upper_right() =>
        Assert.Matches("^80,410 .* 610,48$", SvgPage.Of(RocCurve.Draw("x", Small)).Curves().Single());

    [Fact]
    public void A_large_set_makes_a_small_picture()
    {
        var random = new Random(7);
        var scores = Enumerable.Range(0, 50_000).Select(i => (random.NextDouble(), i % 2 == 0)).ToArray();
        Assert.InRange(RocCurve.Draw("many", scores).Length, 1_000, 60_000);
    }

    [Fact]
    public void Several_curves_have_several_lines_and_names()
    {
        var page = SvgPage.Of(RocCurve.Draw([("clean", Small), ("attacked", Small)]));
        Assert.Equal(2, page.Curves().Count());
        Assert.Contains("clean: area 0.8125", page.Words());
        Assert.Contains("attacked: area 0.8125", page.Words());
    }

    [Fact]
    public void A_name_is_escaped_and_loses_what_xml_cannot_hold() =>
        Assert.Contains("<b>&\"x'\uFFFD: area 0.8125", SvgPage.Of(RocCurve.Draw("<b>&\"\u0001x'\uD800", Small)).Words());

    [Fact]
    public void A_long_name_is_cut() =>
        Assert.Contains(new string('n', 17) + "…: area 0.8125", SvgPage.Of(RocCurve.Draw(new string('n', 500), Small)).Words());

    [Fact]
    public void Without_messages_the_diagram_says_so()
    {
        var page = SvgPage.Of(RocCurve.Draw([]));
        Assert.Contains("There are no messages.", page.Words());
        Assert.Empty(page.Curves());
    }

    [Fact]
    public void Without_ham_the_diagram_says_so()
    {
        var page = SvgPage.Of(RocCurve.Draw("x", [(0.9, true)]));
        Assert.Contains("There is no ham.", page.Words());
        Assert.Empty(page.Curves());
    }

    [Fact]
    public void A_curve_that_cannot_be_drawn_leaves_the_others()
    {
        var page = SvgPage.Of(RocCurve.Draw([("empty", []), ("full", Small)]));
        Assert.Single(page.Curves());
        Assert.Contains("empty: not drawn", page.Words());
    }

    [Fact]
    public void The_picture_is_self_contained_and_accessible() => SvgPage.Of(RocCurve.Draw("x", Small)).AssertAccessible();
}
