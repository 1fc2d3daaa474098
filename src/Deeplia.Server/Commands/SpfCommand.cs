using System.CommandLine;
using System.Net;
using Deeplia.Identity.Spf;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia spf</c>: evaluates SPF for one client and one sender, and shows every step.</summary>
internal static class SpfCommand
{
    private static readonly Option<IPAddress?> Ip = AddressOption.Create();
    private static readonly Option<string?> Helo = new("--helo") { Description = "The name that client gave itself." };
    private static readonly Option<string?> MailFrom = new("--mail-from")
    {
        Description = "The reverse-path; \"\" is the null sender, for which the HELO name is checked.",
    };

    private static readonly Option<string?> Receiver = new("--receiver") { Description = "Name of the receiving host, for explanations." };
    private static readonly Option<string> Dns = new("--dns")
    {
        Description = "system, off, or a ZONE.json.",
        DefaultValueFactory = _ => "system",
    };

    private static readonly Option<string> Format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private static readonly Option<long?> Now = new("--now") { Description = "The clock, in seconds since 1970." };

    public static Command Create()
    {
        Ip.Required = true;
        Format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("spf", "May this client send for this domain? Every step is shown.")
        {
            Ip, Helo, MailFrom, Receiver, Dns, Format, Now,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Helo) is null && result.GetResult(MailFrom) is null)
            {
                result.AddError("--mail-from or --helo: a sender is needed.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (!DnsChoice.TryOpen(result.GetValue(Dns)!, out var dns, out var error))
        {
            await Console.Error.WriteLineAsync("deeplia: " + error);
            return ExitCode.Failed;
        }

        var question = new SpfQuestion(result.GetValue(Ip)!, result.GetValue(Helo) ?? "", result.GetValue(MailFrom) ?? "")
        {
            Receiver = result.GetValue(Receiver),
        };
        var clock = result.GetValue(Now) is { } now ? new FixedClock(now) : TimeProvider.System;
        var report = await new SpfEvaluator(dns, clock).EvaluateAsync(question, cancellationToken);
        await Console.Out.WriteAsync(result.GetValue(Format) == "json"
            ? SpfJson.Format(report)
            : new SpfPage(Paint.ForStandardOutput()).Format(question, report));
        return ExitCode.Deliverable;
    }
}
