using Deeplia.Guardian.Case;
using Deeplia.Guardian.Threat;

namespace Deeplia.Guardian.Observe;

/// <summary>Turns the opinion of the learned model into a finding, with the words that carried it.</summary>
public static class ModelWords
{
    /// <summary>The model speaks for unwanted.</summary>
    public const string AgainstId = "harm.model.words";

    /// <summary>The model speaks for ordinary mail.</summary>
    public const string ForId = "interest.model.words";

    private const double Noteworthy = 1;

    /// <summary>Both ids.</summary>
    public static IReadOnlyList<string> Ids { get; } = [AgainstId, ForId];

    /// <summary>Asks the model. Should it fail, the finding says so and the other findings decide.</summary>
    /// <param name="file">The case.</param>
    /// <param name="model">The model, or null for none.</param>
    public static (ModelOpinion? Opinion, Finding? Finding) Ask(CaseFile file, ThreatModel? model)
    {
        if (model is null)
        {
            return (null, null);
        }

        try
        {
            var opinion = model.Read(file);
            return (opinion, Of(file, opinion));
        }
        catch (Exception)
        {
            // Going on is safe, as in the observatory: a model has no state, and the finding tells everybody what is missing.
            return (null, Observatory.Failed("threat-model"));
        }
    }

    /// <summary>The finding for an opinion.</summary>
    /// <param name="file">The case.</param>
    /// <param name="opinion">What the model says of it.</param>
    public static Finding Of(CaseFile file, ModelOpinion opinion)
    {
        // Words that hardly speak need no quotation, which would cost a second reading.
        if (opinion.Logits.Unwanted <= Noteworthy)
        {
            return Finding.Of(ForId);
        }

        var passages = opinion.Explain().Passages(1, 1);
        return passages.IsEmpty
            ? Finding.Of(AgainstId)
            : Finding.Seen(AgainstId, Quote(file, passages[0]));
    }

    /// <summary>A passage as it stands in the message, passwords masked.</summary>
    /// <param name="file">The case.</param>
    /// <param name="passage">The passage.</param>
    public static string Quote(CaseFile file, in WordShare passage) =>
        file.Extracted.MaskCut(file.Message.Text.Folded.Quote(passage.Start, passage.End - passage.Start).Trim());
}
