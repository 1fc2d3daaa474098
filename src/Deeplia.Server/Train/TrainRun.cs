using System.Diagnostics;
using System.Globalization;
using System.Text;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Learn;
using Deeplia.Neural.Checkpoints;
using Deeplia.Server.Evaluate;

namespace Deeplia.Server.Train;

/// <summary>One training from corpora to card.</summary>
/// <param name="output">Folder for the model.</param>
/// <param name="folds">Groups of sources left out in turn.</param>
/// <param name="threads">Threads; they change nothing in the result.</param>
/// <param name="report">Told of the progress.</param>
internal sealed class TrainRun(string output, int folds, int threads, Action<string> report)
{
    /// <summary>Groups of sources left out in turn.</summary>
    public const int DefaultFolds = 12;

    /// <summary>The judge's lines with a model: a lost wanted mail costs as much as eight delivered spams.</summary>
    public static JudgeOptions Lines { get; } = JudgeOptions.ForCost(8) with { ThreatThreshold = 0.9 };

    /// <summary>Trains, measures and writes; returns the card.</summary>
    public string Train(TrainingSet set, CancellationToken cancellationToken)
    {
        var architecture = With(Architecture.Shipped);
        var leftOut = new LeftOut(set, folds, architecture);
        var read = leftOut.Read(report, cancellationToken);
        var scores = leftOut.Judge(read, Ablation.None, Lines);
        var weights = CrossFit.FitWeights(read);
        report("the model that ships");
        var network = new ThreatTrainer(architecture).Train(
            [.. set.Messages.Where(m => !m.IsDev)], (epoch, loss) => report($"pass {epoch}, loss {loss:0.0000}"), cancellationToken);
        Directory.CreateDirectory(output);
        var files = new ModelFiles(output);
        using (var stream = File.Create(files.Model))
        {
            Checkpoint.Write(stream, network);
        }

        using (var writer = new StreamWriter(files.Weights))
        {
            writer.Write("# What each finding weighs beside the learned model, in natural log-odds: id, unwanted, threat, bulk, kind.\n");
            writer.Write("# Written by `deeplia train`; the lines *.model.words multiply what the model says.\n");
            weights.Write(writer);
        }

        var (model, table) = files.Read()!.Value;
        var dev = set.Messages.Where(m => m.IsDev).Select(m => LeftOut.ToScore(JudgedMessage.Of(m, model, table, Lines))).ToArray();
        var card = ModelCard.Write(set, architecture, folds, model.Version, scores, dev);
        File.WriteAllText(files.Card, card);
        return card;
    }

    /// <summary>Compares all architectures on sources left out; returns a table.</summary>
    public string Compare(TrainingSet set, CancellationToken cancellationToken)
    {
        var rows = new List<(string, Measures)>();
        foreach (var architecture in Architecture.All)
        {
            var watch = Stopwatch.StartNew();
            var leftOut = new LeftOut(set, folds, With(architecture));
            var read = leftOut.Read(_ => { }, cancellationToken);
            rows.AddRange(SourceRows.SpamAgainstAllHam(leftOut.Judge(read, Ablation.Evidence, Lines))
                .Select(r => ($"{architecture.Name}: {r.Item1}", r.Item2)));
            report(string.Create(CultureInfo.InvariantCulture, $"{architecture.Name}: {watch.Elapsed.TotalSeconds:0} s"));
        }

        return new StringBuilder("Model alone, sources left out.\n\n").Append(MeasuresTable.ToText(rows)).ToString();
    }

    private Architecture With(Architecture architecture) => architecture with { Options = architecture.Options with { Threads = threads } };
}
