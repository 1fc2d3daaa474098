using System.CommandLine;
using Deeplia.Guardian.Breach;
using Deeplia.Store;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia export</c> and <c>deeplia erase</c>: all that is known of a mailbox, and its removal.</summary>
internal static class MailboxCommand
{
    public static Command CreateExport() => new MailboxOptions().AddTo(
        new Command("export", "Print all that is kept of a mailbox, as JSON."),
        (data, mailbox) =>
        {
            using var memory = SqliteMemory.Open(data, writes: false);
            Console.Out.WriteLine(memory.Export(mailbox) ?? "{}");
            return ExitCode.Deliverable;
        });

    public static Command CreateErase() => new MailboxOptions().AddTo(
        new Command("erase", "Remove all that is kept of a mailbox."),
        (data, mailbox) =>
        {
            OwnPasswords.Forget(data, mailbox.Name);
            if (SqliteMemory.Exists(data))
            {
                using var memory = SqliteMemory.Open(data, writes: true);
                memory.Erase(mailbox);
            }

            return ExitCode.Deliverable;
        });
}
