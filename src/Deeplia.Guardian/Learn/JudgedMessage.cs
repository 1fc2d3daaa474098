using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Learn;

/// <summary>A labelled message with a judgement.</summary>
/// <param name="Message">The message.</param>
/// <param name="Probabilities">The probabilities.</param>
/// <param name="Class">The class.</param>
public sealed record JudgedMessage(LabelledMessage Message, Probabilities Probabilities, MailClass Class)
{
    /// <summary>Whether the verdict would say that it is not sure.</summary>
    public bool IsUnsure { get; private init; }

    /// <summary>Judges a message with a whole model.</summary>
    /// <param name="message">The message.</param>
    /// <param name="model">The model.</param>
    /// <param name="table">Its weights.</param>
    /// <param name="options">Where the lines are drawn.</param>
    public static JudgedMessage Of(LabelledMessage message, ThreatModel model, WeightTable table, JudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(model);
        return Of(message, model.Read(message.Input).Logits, table, Ablation.None, options);
    }

    /// <summary>Judges a message as the judge would.</summary>
    internal static JudgedMessage Of(
        LabelledMessage message, ModelLogits? logits, WeightTable table, Ablation without, JudgeOptions options)
    {
        ImmutableArray<Finding> findings = without == Ablation.Evidence ? [] : [.. message.Findings.Select(id => Finding.Of(id))];
        var ids = findings.Select(f => f.Id);
        ids = logits is null ? ids : ids.Append(ModelWords.AgainstId);
        var probabilities = Scale.Weigh(new Balance(table, logits), ids).ToProbabilities();
        var mailClass = Scale.ClassOf(probabilities, options, Scale.PlaysByTheRules(findings));
        return new JudgedMessage(message, probabilities, mailClass) { IsUnsure = options.IsUnsure(mailClass, probabilities) };
    }
}
