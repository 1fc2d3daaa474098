using System.CommandLine;
using Deeplia.Guardian;
using Deeplia.Guardian.Learn;
using Deeplia.Server.Evaluate;
using Deeplia.Server.Evaluate.Attacks;
using Deeplia.Server.Train;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia evaluate</c>: judges labelled corpora and prints how well, per file and in all.</summary>
internal sealed class EvaluateCommand
{
    private readonly Argument<string[]> _corpora = new("CORPUS")
    {
        Description = "Folders or .tar.zst with an index.jsonl or a labels.csv.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _dns = new("--dns")
    {
        Description = "off: nothing leaves the machine.",
        DefaultValueFactory = _ => "off",
    };

    private readonly Option<string> _format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _bySource = new("--by-source") { Description = "One row a source as well." };
    private readonly Option<bool> _byLanguage = new("--by-language") { Description = "One row a language as well." };
    private readonly Option<bool> _devOnly = new("--dev-only") { Description = "Only messages that the corpus marks as never trained on." };
    private readonly Option<string> _without = new("--without")
    {
        Description = "Leave out: none, model or evidence.",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<string?> _attack = new("--attack")
    {
        Description = "Judge copies of the spam dressed up so, beside the plain ones.",
    };

    private readonly Option<string?> _plots = new("--plots") { Description = "Folder for a ROC curve and a reliability diagram, SVG." };
    private readonly Option<bool> _costs = new("--costs") { Description = "The curve of the cost dial as well." };
    private readonly Option<bool> _leftOut = new("--leave-one-source-out")
    {
        Description = "Judge every source by a model that never saw it; give all corpora of the training.",
    };

    private readonly ModelChoice _model = new();

    public static Command Create() => new EvaluateCommand().Build();

    private Command Build()
    {
        _dns.AcceptOnlyFromAmong("off");
        _format.AcceptOnlyFromAmong("text", "json");
        _without.AcceptOnlyFromAmong("none", "model", "evidence");
        _attack.AcceptOnlyFromAmong([.. MailAttacks.All.Select(a => a.Name), "all"]);
        var command = new Command("evaluate", "Judge labelled mail and print recall, false positives, AUC, calibration and cost.")
        {
            _corpora, _dns, _format, _bySource, _byLanguage, _devOnly, _without, _attack, _plots, _costs, _leftOut,
        };
        _model.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var (options, error) = _model.Apply(new GuardianOptions(), result);
        if (error is not null)
        {
            await Console.Error.WriteLineAsync("deeplia: " + error);
            return ExitCode.Failed;
        }

        var without = Enum.Parse<Ablation>(result.GetValue(_without)!, ignoreCase: true);
        var errors = new ErrorCount(Console.Error);
        var scores = result.GetValue(_leftOut)
            ? ScoreLeftOut(result.GetValue(_corpora)!, options, without, errors, cancellationToken)
            : await new CorpusJudge(Without(options, without), result.GetValue(_attack), result.GetValue(_devOnly), errors)
                .JudgeAsync(result.GetValue(_corpora)!, cancellationToken);
        var rows = Rows(result, scores);
        await Console.Out.WriteAsync(result.GetValue(_format) == "json" ? MeasuresTable.ToJson(rows) : MeasuresTable.ToText(rows));
        if (result.GetValue(_costs))
        {
            await Console.Out.WriteAsync("\n" + CostCurve.ToText(scores));
        }

        if (result.GetValue(_plots) is { } folder)
        {
            PlotFiles.Write(folder, scores);
        }

        return errors.Any ? ExitCode.Failed : ExitCode.Deliverable;
    }

    private static GuardianOptions Without(GuardianOptions options, Ablation without) => without switch
    {
        Ablation.None => options,
        Ablation.Model => new GuardianOptions(),
        Ablation.Evidence => options with { UseEvidence = false },
    };

    private static IReadOnlyList<Score> ScoreLeftOut(
        string[] corpora, GuardianOptions options, Ablation without, ErrorCount errors, CancellationToken cancellationToken)
    {
        var threads = Environment.ProcessorCount;
        var set = TrainingSet.Read(corpora, threads, e => errors.Add(e.Name, e.Reason), cancellationToken);
        var architecture = Architecture.Shipped;
        var leftOut = new LeftOut(set, TrainRun.DefaultFolds, architecture with
        {
            Options = architecture.Options with { Threads = threads },
        });
        return leftOut.Judge(leftOut.Read(Console.Error.WriteLine, cancellationToken), without, options.Judge);
    }

    private List<(string, Measures)> Rows(ParseResult result, IReadOnlyList<Score> scores)
    {
        var rows = new List<(string, Measures)>();
        foreach (var file in scores.GroupBy(s => s.File))
        {
            rows.Add((file.Key, Measures.Of([.. file])));
            rows.AddRange(result.GetValue(_bySource) ? SourceRows.BySource(file).Select(Indented) : []);
        }

        rows.AddRange(result.GetValue(_leftOut) ? SourceRows.SpamAgainstAllHam(scores) : []);
        rows.AddRange(result.GetValue(_byLanguage) ? SourceRows.ByLanguage(scores).Select(r => ($"language {r.Item1}", r.Item2)) : []);
        rows.Add(("all", Measures.Of(scores)));
        return rows;
    }

    private static (string, Measures) Indented((string Name, Measures Measures) row) => ("  " + row.Name, row.Measures);
}
