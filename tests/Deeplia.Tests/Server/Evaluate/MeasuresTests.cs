using Deeplia.Guardian.Judge;
using Deeplia.Server.Evaluate;

namespace Deeplia.Tests.Server.Evaluate;

public sealed class MeasuresTests
{
    [Fact]
    public void Recall_and_false_positives_count_the_classes_nobody_wants()
    {
        var measures = Measures.Of(
            [Spam(0.99, MailClass.Threat), Spam(0.95, MailClass.Greyspam), Spam(0.2), Ham(0.91, MailClass.Spam), Ham(0.1)]);
        Assert.Equal((2 / 3.0, 0.5), (measures.Recall!.Value, measures.FalsePositiveRate!.Value), Near);
        Assert.Equal((1 / 3.0, 0.0), (measures.ThreatRate!.Value, measures.FalseThreatRate!.Value), Near);
    }

    [Fact]
    public void The_area_under_the_curve_is_the_share_of_pairs_in_the_right_order_and_a_tie_is_half() =>
        Assert.Equal(0.625, Measures.Of([Spam(0.8), Spam(0.5), Ham(0.5), Ham(0.7)]).Auc!.Value, 6);

    [Fact]
    public void Without_one_label_there_is_no_curve()
    {
        var measures = Measures.Of([Spam(0.9), Spam(0.8)]);
        Assert.Null(measures.Auc);
        Assert.Null(measures.FalsePositiveRate);
        Assert.Null(measures.RecallAtOnePercent);
    }

    [Fact]
    public void Recall_at_a_rate_lets_as_much_ham_through_as_the_rate_allows()
    {
        Score[] ham = [Ham(0.95), .. Enumerable.Range(0, 999).Select(i => Ham(i / 2000.0))];
        Assert.Equal(1, Measures.Of([Spam(0.6), .. ham]).RecallAtTenthPercent);
        Assert.Equal(0, Measures.Of([Spam(0.4), .. ham]).RecallAtTenthPercent);
    }

    [Fact]
    public void Calibration_compares_what_was_said_with_what_was()
    {
        Assert.Equal(0.1, Measures.Of([Spam(0.9), Spam(0.9), Ham(0.1), Ham(0.1)]).CalibrationError, 6);
        Assert.Equal(0.9, Measures.Of([Spam(0.1), Ham(0.9)]).CalibrationError, 6);
    }

    [Fact]
    public void Doubt_is_well_placed_where_errors_are()
    {
        Score[] doubtful = [Spam(0.8) with { Unsure = true }, Spam(0.95, MailClass.Spam) with { Unsure = true }];
        Score[] sure = [.. Enumerable.Repeat(Ham(0.01), 9), Spam(0.3)];
        var measures = Measures.Of([.. doubtful, .. sure]);
        Assert.Equal(2 / 12.0, measures.UnsureShare!.Value, 6);
        Assert.Equal(5, measures.UnsureErrorRatio!.Value, 6);
    }

    private static Score Spam(double unwanted, MailClass mailClass = MailClass.Wanted) =>
        new("list", true, mailClass, unwanted, false, false, 1);

    private static Score Ham(double unwanted, MailClass mailClass = MailClass.Wanted) =>
        new("list", false, mailClass, unwanted, false, false, 1);

    private static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9;
}
