using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Learn;
using Deeplia.Guardian.Threat;
using Deeplia.Server.Evaluate;

namespace Deeplia.Server.Train;

/// <summary>Leave-one-source-out: what a guardian that never saw a source makes of it.</summary>
/// <param name="set">What is judged and learnt from.</param>
/// <param name="folds">Into how many groups sources are parted.</param>
/// <param name="architecture">What is trained.</param>
internal sealed class LeftOut(TrainingSet set, int folds, Architecture architecture)
{
    private readonly CrossFit _fit = new(new ThreatTrainer(architecture), new SourceFolds(set.Messages, folds));

    /// <summary>What the models that never saw the source of a message say of it.</summary>
    public IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> Read(Action<string> report, CancellationToken cancellationToken) =>
        _fit.Read(set.Messages, report, cancellationToken);

    /// <summary>The scores of a judgement.</summary>
    public IReadOnlyList<Score> Judge(
        IReadOnlyList<(LabelledMessage Message, ModelLogits Logits)> read, Ablation without, JudgeOptions options) =>
        [.. _fit.Judge(read, without, options).Select(ToScore)];

    public static Score ToScore(JudgedMessage judged)
    {
        var message = judged.Message;
        return new Score(message.Source, message.IsSpam, judged.Class, judged.Probabilities.Unwanted, false,
            message.Language is not ("en" or "und" or ""), 0)
        {
            File = message.File,
            Language = message.Language,
            Unsure = judged.IsUnsure,
        };
    }
}
