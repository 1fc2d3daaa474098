using System.Globalization;
using System.Text;
using Deeplia.Guardian.Learn;
using Deeplia.Server.Evaluate;

namespace Deeplia.Server.Train;

/// <summary>Writes the card of a model: data, options, measures, limits.</summary>
internal static class ModelCard
{
    public static string Write(
        TrainingSet set, Architecture architecture, int folds, string version, IReadOnlyList<Score> leftOut, IReadOnlyCollection<Score> dev)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            # Card of {version}

            Reads the sender's own visible words (folded), the author's name and the shape of links; gives log-odds of unwanted, threat
            and bulk.
            Written by `deeplia train`; the same corpora, letters and options give the same bytes.

            Architecture: {architecture.Name}. {architecture.Shape}

            Training: {architecture.Options with { Threads = 1 }}

            ## Data
            | corpus | SHA-256 | messages |
            |---|---|---|

            """);
        foreach (var (name, hash, count) in set.Files)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {name} | `{hash}` | {count} |\n");
        }

        var (recall, sources) = SourceRows.MeanRecall(leftOut);
        card.Append(CultureInfo.InvariantCulture, $"""

            Messages of the corpora never enter the repository; only these numbers learnt from them do. Messages marked `dev` were not
            trained on.
            Letters (`training/letters`) and mail whose headers were invented are read without author and hosts.

            ## Sources left out
            {folds} groups of sources, each judged by a model and weights that never saw it, its near-duplicates or its authors. The line is
            fixed beforehand: unwanted from {TrainRun.Lines.UnwantedThreshold:0.00} on. Mean recall over the {sources} sources with at least
            50 spam: {recall:0.000}.


            """);
        card.Append(MeasuresTable.ToText([.. SourceRows.SpamAgainstAllHam(leftOut), ("all", Measures.Of(leftOut))]));
        card.Append("\n### By file\n").Append(MeasuresTable.ToText(SourceRows.ByFile(leftOut)));
        card.Append("\n### By language\n").Append(MeasuresTable.ToText(SourceRows.ByLanguage(leftOut)));
        card.Append("\n### By source (at least 50 messages)\n").Append(MeasuresTable.ToText(SourceRows.BySource(leftOut)));
        card.Append("\n## Dev split, the model that ships\n");
        card.Append(MeasuresTable.ToText([.. SourceRows.ByFile(dev), ("all", Measures.Of(dev))]));
        card.Append(Limits);
        return card.ToString();
    }

    private const string Limits = """

        ## Limits
        - Spam labels are by rule, kinds by regular expression; some sources hold messages with the wrong label.
        - Honest mail in languages other than English is templates of public software and letters written for training, not real mail.
        - Modern HTML ham is newsletters of one country and templates.

        """;
}
