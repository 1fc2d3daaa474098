using System.CommandLine;
using Deeplia.Guardian.Learn;
using Deeplia.Server.Inputs;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia check</c>: judges mail and changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var options = new CheckOptions();
        var command = new Command("check", "Judge mail; change nothing.");
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(options, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CheckOptions options, ParseResult result, CancellationToken cancellationToken)
    {
        if (CheckSetup.Read(options, result, Console.Error) is not { } setup)
        {
            return ExitCode.Failed;
        }

        using var memory = setup.Memory as IDisposable;
        using var stdout = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 32 * 1024) { AutoFlush = false };
        var clock = result.GetValue(options.Now) is { } now ? new FixedClock(now) : TimeProvider.System;
        var run = new CheckRun(
            new Guardian.Guardian(setup.Options, setup.Dns, clock),
            setup.Envelope,
            ReportWriter.Create(result.GetValue(options.Format)!, stdout, setup.Language),
            result.GetValue(options.Jobs))
        {
            Recorder = result.GetValue(options.Remember) ? new Recorder(setup.Memory!, setup.Mailbox!, clock) : null,
        };
        var paths = result.GetValue(options.Paths)!;
        using var progress = ProgressBar.Start(Console.Error, paths);
        return await run.ExamineAsync(MailInputs.Read(paths, Console.OpenStandardInput(), new InputLimits()), progress, cancellationToken);
    }
}
