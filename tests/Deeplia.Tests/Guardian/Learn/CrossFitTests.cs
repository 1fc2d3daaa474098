using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Learn;
using Deeplia.Guardian.Threat;

namespace Deeplia.Tests.Guardian.Learn;

public sealed class CrossFitTests
{
    private static readonly LabelledMessage[] Messages = [.. Enumerable.Range(0, 240).Select(i => Make(i, $"lists:s{i % 6}"))];

    [Fact]
    public void A_source_lies_in_one_fold() => Assert.All(
        Messages.GroupBy(m => m.Source), g => Assert.Single(g.Select(new SourceFolds(Messages, 3).FoldOf).Distinct()));

    [Fact]
    public void Related_sources_lie_together()
    {
        LabelledMessage[] related = [.. Messages, Make(0, "spamassassin:spam-1"), Make(1, "spamassassin:easy-ham-1")];
        var folds = new SourceFolds(related, 3);
        Assert.Equal(folds.FoldOf(related[^1]), folds.FoldOf(related[^2]));
    }

    [Fact]
    public void Every_message_is_judged_once_and_letters_are_not()
    {
        LabelledMessage[] all = [.. Messages, Make(0, "letters:fr")];
        Assert.Equal(Messages.Length, Read(all).Count);
    }

    [Fact]
    public void What_holds_in_all_sources_is_learnt() =>
        Assert.True(Judged(Ablation.None).Where(j => j.Message.IsSpam).All(j => j.Probabilities.Unwanted > 0.5));

    [Fact]
    public void Without_the_model_the_hand_set_weights_decide() =>
        Assert.Single(Judged(Ablation.Model).Select(j => j.Probabilities.Unwanted).Distinct());

    [Fact]
    public void The_preprocessed_copy_of_a_source_is_known_as_one() =>
        Assert.True(SourceFamily.IsCopy(Make(1, "enron-spam:enron1")) && !SourceFamily.IsCopy(Make(0, "enron-spam:enron1")));

    private static JudgedMessage[] Judged(Ablation without) => [.. new CrossFit(new ThreatTrainer(Architecture.Shipped), new SourceFolds(Messages, 3))
        .Judge(Read(Messages), without, new JudgeOptions())];

    private static IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> Read(LabelledMessage[] messages) =>
        new CrossFit(new ThreatTrainer(Architecture.Shipped), new SourceFolds(messages, 3)).Read(messages, _ => { }, CancellationToken.None);

    // Even ones are spam and share two features across all sources.
    private static LabelledMessage Make(int i, string source) => new()
    {
        Id = $"{i}", Source = source, File = "f", IsSpam = i % 2 == 0, Kind = i % 2 == 0 ? "marketing-other" : "business", Language = "en", Cluster = "",
        Sender = "", IsSynthetic = false, IsDev = false, Findings = [],
        Input = new ModelInput
        {
            Features = [.. Enumerable.Range(0, 40).Select(k => Spread((i % 2 * 1_000) + k))], Places = [],
            Tokens = [Spread((i % 2) + 5_000), Spread(7_000)],
        },
    };

    private static uint Spread(int k) => (uint)(Deeplia.Neural.SplitMix.Mix((ulong)k) >> 32);
}
