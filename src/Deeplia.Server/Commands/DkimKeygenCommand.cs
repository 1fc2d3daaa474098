using System.CommandLine;
using System.Text;
using Deeplia.Identity.Dkim;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia dkim keygen</c>: makes a private key and prints the DNS record of its public half.</summary>
internal static class DkimKeygenCommand
{
    private const int MaxCharacterString = 255; // RFC 1035 §3.3

    public static Command Create()
    {
        var options = new SigningOptions();
        var type = new Option<string>("--type") { Description = "rsa2048, rsa4096 or ed25519.", DefaultValueFactory = _ => "rsa2048" };
        var output = new Option<string>("--output") { Description = "The new key file; an existing file is left alone.", Required = true };
        type.AcceptOnlyFromAmong("rsa2048", "rsa4096", "ed25519");
        var command = new Command("keygen", "Make a private key and print the DNS record to publish.")
        {
            options.Domain, options.Selector, type, output,
        };
        command.SetAction(result => Run(
            result.GetValue(options.Domain)!, result.GetValue(options.Selector)!, result.GetValue(type)!, result.GetValue(output)!));
        return command;
    }

    private static int Run(string domain, string selector, string type, string output)
    {
        if (!SigningFiles.TryReadNames(ref domain, ref selector))
        {
            return ExitCode.Failed;
        }

        if (File.Exists(output))
        {
            return SigningFiles.Complain(output, "exists already and is left alone");
        }

        using var key = type == "ed25519" ? SigningKey.CreateEd25519() : SigningKey.CreateRsa(type == "rsa4096" ? 4096 : 2048);
        if (!TryWrite(output, key))
        {
            return SigningFiles.Complain(output, "cannot be written");
        }

        Console.Out.WriteLine($"{selector}._domainkey.{domain}. IN TXT ( {Quoted(key.ToRecord())} )");
        return ExitCode.Deliverable;
    }

    // For the owner's eyes only, from the first byte on; CreateNew never overwrites.
    private static bool TryWrite(string path, SigningKey key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var stream = new FileStream(path, options);
            stream.Write(Encoding.ASCII.GetBytes(key.ToPem() + "\n"));
            return true;
        }
        catch (Exception exception) when (Inputs.ReadFailure.IsExpected(exception))
        {
            return false;
        }
    }

    private static string Quoted(string record) =>
        string.Join(' ', record.Chunk(MaxCharacterString).Select(part => $"\"{new string(part)}\""));
}
