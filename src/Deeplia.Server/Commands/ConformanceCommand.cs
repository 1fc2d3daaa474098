using System.CommandLine;
using System.Text;
using Deeplia.Server.Conformance;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia conformance</c>: answers cases of the public authentication suites, JSON lines in and out.</summary>
internal static class ConformanceCommand
{
    public static Command Create()
    {
        var command = new Command("conformance", "Answer cases of the authentication suites: JSON lines in, JSON lines out.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var cases = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var answers = Console.OpenStandardOutput();
        await ConformanceRun.AnswerAllAsync(cases, answers, cancellationToken);
        return ExitCode.Deliverable;
    }
}
