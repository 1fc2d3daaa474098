using System.CommandLine;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Message;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia arc seal</c>: adds a set to the ARC chain of a message (RFC 8617).</summary>
internal static class ArcCommand
{
    public static Command Create() => new("arc", "Seal forwarded mail.") { CreateSeal() };

    private static Command CreateSeal()
    {
        var options = new SigningOptions();
        var authserv = new Option<string>("--authserv-id")
        {
            Description = "Whose Authentication-Results are sealed: the name this receiver writes into them.",
            Required = true,
        };
        var dns = new Option<string>("--dns") { Description = "system, off, or a ZONE.json.", DefaultValueFactory = _ => "system" };
        var command = new Command("seal", "Seal a message: the same message comes out with a new ARC set on top.")
        {
            options.Key, options.Domain, options.Selector, authserv, dns, options.Output, options.Now, options.Message,
        };
        command.SetAction((result, cancellationToken) =>
            RunAsync(options, result.GetValue(authserv)!, result.GetValue(dns)!, result, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        SigningOptions options, string authservId, string dns, ParseResult result, CancellationToken cancellationToken)
    {
        var domain = result.GetValue(options.Domain)!;
        var selector = result.GetValue(options.Selector)!;
        if (!DnsChoice.TryOpen(dns, out var resolver, out var error))
        {
            Console.Error.WriteLine("deeplia: " + error);
            return ExitCode.Failed;
        }

        if (!SigningFiles.TryReadNames(ref domain, ref selector)
            || !SigningFiles.TryReadKey(result.GetValue(options.Key)!, out var key))
        {
            return ExitCode.Failed;
        }

        using (key)
        {
            var path = result.GetValue(options.Message)!;
            if (SigningFiles.ReadMessage(path) is not { } message)
            {
                return ExitCode.Failed;
            }

            var names = new ArcSealerOptions { Domain = domain, Selector = selector, AuthservId = authservId };
            var sealer = new ArcSealer(key, names, new ArcValidator(resolver), options.Clock(result));
            var set = await sealer.SealAsync(RawMessage.Parse(message), cancellationToken);
            return set.IsSealed
                ? SigningFiles.Write(result.GetValue(options.Output), set.ToFields(), message)
                : SigningFiles.Complain(path, "is not sealed: " + set.Reason);
        }
    }
}
