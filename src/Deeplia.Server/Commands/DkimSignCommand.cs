using System.CommandLine;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia dkim sign</c>: puts a DKIM-Signature on top of a message.</summary>
internal static class DkimSignCommand
{
    public static Command Create()
    {
        var options = new SigningOptions();
        var command = new Command("sign", "Sign a message: the same message comes out with a DKIM-Signature on top.")
        {
            options.Key, options.Domain, options.Selector, options.Output, options.Now, options.Message,
        };
        command.SetAction(result => Run(options, result));
        return command;
    }

    private static int Run(SigningOptions options, ParseResult result)
    {
        var domain = result.GetValue(options.Domain)!;
        var selector = result.GetValue(options.Selector)!;
        if (!SigningFiles.TryReadNames(ref domain, ref selector) || !SigningFiles.TryReadKey(result.GetValue(options.Key)!, out var key))
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

            var signer = new DkimSigner(key, new DkimSignerOptions { Domain = domain, Selector = selector }, options.Clock(result));
            return signer.TrySign(RawMessage.Parse(message), out var field, out var error)
                ? SigningFiles.Write(result.GetValue(options.Output), field, message)
                : SigningFiles.Complain(path, "is not signed: " + error);
        }
    }
}
