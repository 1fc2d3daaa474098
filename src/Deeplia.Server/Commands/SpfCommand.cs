using System.CommandLine;
using System.Net;
using Deeplia.Identity.Spf;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia spf</c>: evaluates SPF for one client and one sender, and shows every step.</summary>
internal sealed class SpfCommand
{
    private readonly Option<IPAddress?> _ip = AddressOption.Create();
    private readonly Option<string?> _helo = new("--helo") { Description = "The name that client gave itself." };
    private readonly Option<string?> _mailFrom = new("--mail-from")
    {
        Description = "The reverse-path; \"\" is the null sender, for which the HELO name is checked.",
    };

    private readonly Option<string?> _receiver = new("--receiver") { Description = "Name of the receiving host, for explanations." };
    private readonly Option<string> _dns = new("--dns")
    {
        Description = "system, off, or a ZONE.json.",
        DefaultValueFactory = _ => "system",
    };

    private readonly Option<string> _format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<long?> _now = new("--now") { Description = "The clock, in seconds since 1970." };

    private SpfCommand()
    {
    }

    public static Command Create() => new SpfCommand().Build();

    private Command Build()
    {
        _ip.Required = true;
        _format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("spf", "May this client send for this domain? Every step is shown.")
        {
            _ip, _helo, _mailFrom, _receiver, _dns, _format, _now,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_helo) is null && result.GetResult(_mailFrom) is null)
            {
                result.AddError("--mail-from or --helo: a sender is needed.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        if (!DnsChoice.TryOpen(result.GetValue(_dns)!, out var dns, out var error))
        {
            await Console.Error.WriteLineAsync("deeplia: " + error);
            return ExitCode.Failed;
        }

        var question = new SpfQuestion(result.GetValue(_ip)!, result.GetValue(_helo) ?? "", result.GetValue(_mailFrom) ?? "")
        {
            Receiver = result.GetValue(_receiver),
        };
        var clock = result.GetValue(_now) is { } now ? new FixedClock(now) : TimeProvider.System;
        var report = await new SpfEvaluator(dns, clock).EvaluateAsync(question, cancellationToken);
        await Console.Out.WriteAsync(result.GetValue(_format) == "json"
            ? SpfJson.Format(report)
            : new SpfPage(Paint.ForStandardOutput()).Format(question, report));
        return ExitCode.Deliverable;
    }
}
