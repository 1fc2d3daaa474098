using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm;

/// <summary>Finds words dressed up so that filters misread them: look-alike letters, invisible signs, split words.</summary>
internal sealed class CamouflageDetector : IDetector
{
    private const int MaxShown = 3;

    public DetectorCard Card { get; } = new(
        "harm.camouflage",
        "Camouflaged words",
        Question.Harm,
        "Unicode TS 39 confusables; observed spam",
        DetectorCost.Text,
        ["harm.camouflage.letters"]);

    public IEnumerable<Finding> Observe(CaseFile file) => file.Message.Text.Folded.Tricks.Take(MaxShown)
        .Select(t => Finding.Seen("harm.camouflage.letters", file.Extracted.Mask(t.Quote), ("plain", file.Extracted.Mask(t.Plain))));
}
