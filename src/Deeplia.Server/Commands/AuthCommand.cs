using System.CommandLine;
using System.Net;
using Deeplia.Identity;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia auth</c>: what SPF, DKIM, ARC, DMARC and BIMI say of one message.</summary>
internal sealed class AuthCommand
{
    private readonly Argument<string> _message = new("MESSAGE") { Description = "An .eml file, or - for stdin." };
    private readonly Option<IPAddress?> _ip = AddressOption.Create();
    private readonly Option<string?> _helo = new("--helo") { Description = "The name that client gave itself." };
    private readonly Option<string?> _mailFrom = new("--mail-from") { Description = "The reverse-path; \"\" is the null sender." };
    private readonly Option<string> _dns = new("--dns")
    {
        Description = "system, off, or a ZONE.json.",
        DefaultValueFactory = _ => "system",
    };

    private readonly Option<string> _format = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<long?> _now = new("--now") { Description = "The clock, in seconds since 1970." };
    private readonly Option<bool> _legacy = new("--legacy-crypto") { Description = "Also accept rsa-sha1 and short keys (old mail)." };
    private readonly Option<string[]> _sealers = new("--trust-sealer")
    {
        Description = "An ARC sealer whose word outweighs a DMARC failure. Repeatable.",
    };

    private readonly Option<bool> _logo = new("--fetch-logo")
    {
        Description = "Fetch and check the brand logo: its owner then learns that somebody looked.",
    };

    private readonly Option<string[]> _anchors = new("--mark-anchors")
    {
        Description = "A file of root certificates whose mark certificates are believed. Repeatable.",
    };

    private readonly Option<string?> _stamp = new("--stamp")
    {
        Description = "Write the message with our Authentication-Results of this authserv-id on top; forged ones are removed.",
    };

    private readonly Option<string?> _output = new("--output") { Description = "Where --stamp writes to. Default: stdout." };

    private AuthCommand()
    {
    }

    public static Command Create() => new AuthCommand().Build();

    private Command Build()
    {
        _format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("auth", "Is it from who it says? SPF, DKIM, ARC, DMARC and BIMI of one message.")
        {
            _message, _ip, _helo, _mailFrom, _dns, _format, _now, _legacy, _sealers, _logo, _anchors, _stamp, _output,
        };
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

        if (SigningFiles.ReadMessage(result.GetValue(_message)!) is not { } bytes)
        {
            return ExitCode.Failed;
        }

        var clock = result.GetValue(_now) is { } now ? new FixedClock(now) : TimeProvider.System;
        var options = new AuthenticatorOptions
        {
            Dkim = new DkimOptions { LegacyCrypto = result.GetValue(_legacy) },
            TrustedSealers = [.. (result.GetValue(_sealers) ?? []).Select(s => s.Trim().ToLowerInvariant())],
        };
        var mail = new RawMail(bytes, new Envelope
        {
            ClientAddress = result.GetValue(_ip),
            Helo = result.GetValue(_helo),
            MailFrom = result.GetValue(_mailFrom),
        });
        var message = new MailReader(ReaderOptions.Default).Read(mail);
        var report = await new Authenticator(options, clock).AuthenticateAsync(mail, message, dns, cancellationToken);
        if (result.GetValue(_stamp) is { } authservId)
        {
            return Stamp(authservId, bytes, report, message, result.GetValue(_output));
        }

        if (await IndicatorAsync(report, result, dns, clock, cancellationToken) is not { } indicator)
        {
            return ExitCode.Failed;
        }

        await Console.Out.WriteAsync(result.GetValue(_format) == "json"
            ? AuthenticationJson.Format(report, indicator)
            : new AuthenticationPage(Paint.ForStandardOutput()).Format(report, indicator));
        return ExitCode.Deliverable;
    }

    private static int Stamp(string authservId, byte[] bytes, IdentityReport report, MailMessage message, string? output)
    {
        if (report.Evaluated is not { } own)
        {
            return SigningFiles.Complain("--stamp", "nothing was checked: DNS is off");
        }

        if (!DomainName.TryParse(authservId, out _))
        {
            return SigningFiles.Complain("--stamp", $"'{authservId}' is no authserv-id");
        }

        var stamped = new AuthenticationStamp(authservId).Put(RawMessage.Parse(bytes), own, Authenticator.SessionOf(message));
        return SigningFiles.Write(output, "", stamped.Bytes);
    }

    // Null: the anchors cannot be read.
    private async Task<IndicatorReport?> IndicatorAsync(
        IdentityReport report, ParseResult result, IDnsResolver dns, TimeProvider clock, CancellationToken cancellationToken)
    {
        var anchors = MarkTrustAnchors.Load(result.GetValue(_anchors) ?? [], out var error);
        if (error is not null)
        {
            await Console.Error.WriteLineAsync("deeplia: --mark-anchors: " + error);
            return null;
        }

        using var web = new HttpLogoFetcher(dns, clock);
        ILogoFetcher fetcher = result.GetValue(_logo) ? web : new OffLogoFetcher();
        var bimi = report.Evaluated?.Bimi ?? new BimiReport(BimiResult.NotChecked, "DNS is off");
        return await new IndicatorChecker(fetcher, new MarkCertificateChecker(anchors, clock)).CheckAsync(bimi, cancellationToken);
    }
}
