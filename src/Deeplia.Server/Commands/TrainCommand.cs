using System.CommandLine;
using Deeplia.Server.Output;
using Deeplia.Server.Train;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia train</c>: trains the learned model from labelled corpora and writes it with its card.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string[]>("CORPUS")
        {
            Description = "Labelled .tar.zst, folders or .jsonl.zst of texts, and a folder with letters/ and blanks.txt.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output") { Description = "Folder for the model.", DefaultValueFactory = _ => "models" };
        var folds = new Option<int>("--folds")
        {
            Description = "Groups of sources left out in turn.",
            DefaultValueFactory = _ => TrainRun.DefaultFolds,
        };
        var jobs = new Option<int>("--jobs") { Description = "Threads.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var compare = new Option<bool>("--compare") { Description = "Only compare all architectures, sources left out; write nothing." };
        folds.Validators.Add(r => RequireAtLeast(r, folds, 2));
        jobs.Validators.Add(r => RequireAtLeast(r, jobs, 1));
        var command = new Command("train", "Train the learned model from labelled corpora and write it with its card.")
        {
            corpora, output, folds, jobs, compare,
        };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetValue(corpora)!,
            new TrainRun(result.GetValue(output)!, result.GetValue(folds), result.GetValue(jobs), Console.Error.WriteLine),
            result.GetValue(jobs),
            result.GetValue(compare),
            cancellationToken)));
        return command;
    }

    private static void RequireAtLeast(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least)
    {
        if (result.GetValue(option) < least)
        {
            result.AddError($"{option.Name} is at least {least}.");
        }
    }

    private static int Run(string[] corpora, TrainRun run, int jobs, bool compare, CancellationToken cancellationToken)
    {
        var failed = false;
        var set = TrainingSet.Read(corpora, jobs, error =>
        {
            failed = true;
            Console.Error.WriteLine($"deeplia: {PlainText.OneLine(error.Name)}: {PlainText.OneLine(error.Reason)}");
        }, cancellationToken);
        if (!set.Messages.Any(m => m.IsSpam) || set.Messages.All(m => m.IsSpam))
        {
            Console.Error.WriteLine("deeplia: training needs both ham and spam.");
            return ExitCode.Failed;
        }

        Console.Out.Write(compare ? run.Compare(set, cancellationToken) : run.Train(set, cancellationToken));
        return failed ? ExitCode.Failed : ExitCode.Deliverable;
    }
}
