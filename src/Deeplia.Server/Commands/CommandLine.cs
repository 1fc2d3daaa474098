using System.CommandLine;

namespace Deeplia.Server.Commands;

/// <summary>The commands of <c>deeplia</c>, and how wrong arguments are answered: one line each on stderr, exit status 2.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Deeplia, the guardian of a mailbox. It runs on your machine and keeps your mail there.")
        {
            CheckCommand.Create(),
            EvaluateCommand.Create(),
            TrainCommand.Create(),
            SpfCommand.Create(),
            AuthCommand.Create(),
            ConformanceCommand.Create(),
            DkimCommand.Create(),
            ArcCommand.Create(),
            BreachCommand.Create(),
            MailboxCommand.CreateExport(),
            MailboxCommand.CreateErase(),
            DetectorsCommand.Create(),
        };
        // No response files: "@example.com" is a sender without a local part, not a file to be read.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = true });
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync("deeplia: " + error.Message);
        }

        await Console.Error.WriteLineAsync("deeplia: 'deeplia --help' lists the commands and their options.");
        return ExitCode.Failed;
    }
}
