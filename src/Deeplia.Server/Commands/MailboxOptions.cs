using System.CommandLine;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Store;

namespace Deeplia.Server.Commands;

/// <summary>The options of the commands about one mailbox's memory.</summary>
internal sealed class MailboxOptions
{
    /// <summary>Which names are names of mailboxes.</summary>
    public const string NameRule = "a name of letters, digits and . _ + - @ is needed.";

    public Option<string> Mailbox { get; } = new("--mailbox") { Description = "Whose memory.", Required = true };

    public Option<string> Data { get; } = new("--data") { Description = "The folder where the memory lives.", Required = true };

    public Command AddTo(Command command, Func<string, MailboxId, int> run)
    {
        command.Add(Mailbox);
        command.Add(Data);
        command.SetAction(result => Run(result, run));
        return command;
    }

    private int Run(ParseResult result, Func<string, MailboxId, int> run)
    {
        if (!MailboxId.TryParse(result.GetValue(Mailbox), out var mailbox))
        {
            return BreachOptions.Refuse("--mailbox: " + NameRule);
        }

        try
        {
            return run(result.GetValue(Data)!, mailbox);
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return BreachOptions.Refuse(e.Message);
        }
    }
}
