using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Learn;

/// <summary>
/// Judges every message by a model and by weights that never saw its source: leave-one-source-out, several sources at a time. What shares a
/// near-duplicate cluster or an author with a source left out is left out of training too.
/// </summary>
/// <param name="trainer">Trains the models.</param>
/// <param name="folds">Which sources are left out together.</param>
public sealed class CrossFit(ThreatTrainer trainer, SourceFolds folds)
{
    /// <summary>Reads every message that is not a letter with a model that never saw its source.</summary>
    /// <param name="messages">All messages.</param>
    /// <param name="report">Told of each model in words.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> Read(
        IReadOnlyList<LabelledMessage> messages, Action<string> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = new List<(LabelledMessage, ModelLogits)>(messages.Count);
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var test = messages.Where(m => !MailKind.IsLetter(m) && folds.FoldOf(m) == fold).ToArray();
            var training = TrainingFor(test, messages, fold);
            report($"fold {fold + 1} of {folds.Count}: {training.Length} to learn from, {test.Length} left out");
            var network = trainer.Train(training, null, cancellationToken);
            var model = new ThreatModel(network, "left-out");
            read.AddRange(test.Select(m => (m, model.Read(m.Input).Logits)));
        }

        return read;
    }

    /// <summary>Judges what was read: each fold with weights fitted on the others.</summary>
    /// <param name="read">What <see cref="Read"/> gave.</param>
    /// <param name="without">What is left out of the judgement, for comparison.</param>
    /// <param name="options">Where the lines are drawn.</param>
    public IEnumerable<JudgedMessage> Judge(
        IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> read, Ablation without, JudgeOptions options)
    {
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var table = without == Ablation.Model
                ? WeightTable.Shipped
                : JudgeFitter.Fit(read.Where(r => folds.FoldOf(r.Message) != fold && !r.Message.IsDev), without);
            foreach (var (message, logits) in read.Where(r => folds.FoldOf(r.Message) == fold))
            {
                yield return JudgedMessage.Of(message, without == Ablation.Model ? null : logits, table, without, options);
            }
        }
    }

    /// <summary>The weights to ship: fitted on all folds, but not on what is kept for tuning.</summary>
    /// <param name="read">What <see cref="Read"/> gave.</param>
    public static WeightTable FitWeights(IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> read) =>
        JudgeFitter.Fit(read.Where(r => !r.Message.IsDev), Ablation.None);

    private LabelledMessage[] TrainingFor(LabelledMessage[] test, IReadOnlyList<LabelledMessage> messages, int fold)
    {
        var clusters = test.Select(m => m.Cluster).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var senders = test.Select(m => m.Sender).Where(s => s.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. messages.Where(m => !m.IsDev && (MailKind.IsLetter(m)
            || (folds.FoldOf(m) != fold && !clusters.Contains(m.Cluster) && !senders.Contains(m.Sender))))];
    }
}
