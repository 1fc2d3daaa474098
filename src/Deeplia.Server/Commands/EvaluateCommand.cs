using System.CommandLine;
using Deeplia.Guardian;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Evaluate;
using Deeplia.Server.Inputs;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia evaluate</c>: judges labelled corpora and prints how well, per file and in all.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string[]>("CORPUS")
        {
            Description = "Folders or .tar.zst with an index.jsonl or a labels.csv.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dns = new Option<string>("--dns") { Description = "off: nothing leaves the machine.", DefaultValueFactory = _ => "off" };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        var sources = new Option<bool>("--by-source") { Description = "One row a source as well." };
        dns.AcceptOnlyFromAmong("off");
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("evaluate", "Judge labelled mail and print recall, false positives, AUC, calibration and cost.")
        {
            corpora, dns, format, sources,
        };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetValue(corpora)!, result.GetValue(format)!, result.GetValue(sources), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] corpora, string format, bool bySource, CancellationToken cancellationToken)
    {
        var guardian = new Guardian.Guardian(new GuardianOptions(), new OffResolver(), TimeProvider.System);
        var rows = new List<(string, Measures)>();
        var all = new List<Score>();
        var failed = false;
        foreach (var corpus in corpora)
        {
            var scores = new List<Score>();
            foreach (var (label, item) in LabelledCorpus.Read(corpus))
            {
                if (item is InputMessage message && label is not null)
                {
                    scores.Add(await ScoreAsync(guardian, message.Bytes, label, cancellationToken));
                }
                else if (item is InputError error)
                {
                    await Console.Error.WriteLineAsync($"deeplia: {PlainText.OneLine(error.Name)}: {PlainText.OneLine(error.Reason)}");
                    failed = true;
                }
            }

            rows.Add((Path.GetFileName(corpus.TrimEnd('/')), Measures.Of(scores)));
            rows.AddRange(bySource
                ? scores.GroupBy(s => s.Source).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
                    ("  " + g.Key, Measures.Of([.. g]))) : []);
            all.AddRange(scores);
        }

        rows.Add(("all", Measures.Of(all)));
        await Console.Out.WriteAsync(format == "json" ? MeasuresTable.ToJson(rows) : MeasuresTable.ToText(rows));
        return failed ? ExitCode.Failed : ExitCode.Deliverable;
    }

    private static async Task<Score> ScoreAsync(Guardian.Guardian guardian, byte[] bytes, CorpusLabel label,
        CancellationToken cancellationToken)
    {
        // One message at a time, so that the time of the process is the time of the message.
        var before = Environment.CpuUsage.TotalTime;
        var examination = await guardian.ExamineAsync(new RawMail(bytes, Envelope.Unknown), cancellationToken);
        var cpu = Environment.CpuUsage.TotalTime - before;
        var message = examination.File.Message;
        return new Score(
            label.Source,
            label.IsSpam,
            examination.Verdict.Class,
            examination.Verdict.Probabilities.Unwanted,
            message.Html is not null,
            message.Language.Code is not ("en" or "und"),
            cpu.TotalMilliseconds);
    }
}
