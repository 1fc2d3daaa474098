using System.CommandLine;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia breach</c>: a local index of known breaches, asked without telling anybody.</summary>
internal static class BreachCommand
{
    public static Command Create()
    {
        var command = new Command("breach", "Known breaches, kept and asked on this machine alone.")
        {
            BreachImportCommand.CreateTables(),
            BreachImportCommand.CreateHashes(),
            BreachImportCommand.CreateRanges(),
            BreachLookupCommand.CreateAddress(),
            BreachLookupCommand.CreateProfile(),
            BreachLookupCommand.CreateSize(),
            BreachPasswordCommand.CreatePassword(),
            BreachPasswordCommand.CreateOwn(),
        };

        // A mistyped command may be followed by a password: the parser must not repeat what it does not know.
        command.TreatUnmatchedTokensAsErrors = false;
        return command;
    }
}
