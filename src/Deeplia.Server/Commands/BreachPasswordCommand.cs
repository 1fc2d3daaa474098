using System.CommandLine;
using System.Text;
using System.Text.Unicode;
using Deeplia.Guardian.Breach;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia breach password</c> and <c>own</c>: passwords come from standard input, never from an argument.</summary>
/// <remarks>What stands on the command line is never repeated: it may be a password.</remarks>
internal static class BreachPasswordCommand
{
    private const string FromStdin = "-";
    private const string Refusal =
        "a password is read from standard input only: write - and type or pipe it. Others can see what stands on a command line.";

    public static Command CreatePassword()
    {
        var options = new BreachOptions();
        var input = Input();
        var mailbox = new Option<string?>("--mailbox") { Description = "Compare with the own passwords of this mailbox too." };
        var command = new Command("password", "Did a password leak? Read from standard input, one a line.") { input, mailbox };
        command.TreatUnmatchedTokensAsErrors = false;
        options.AddTo(command);
        command.SetAction(result => options.Run(result, data =>
        {
            if (!IsFromStdin(result, input))
            {
                return BreachOptions.Refuse(Refusal);
            }

            using var index = BreachIndex.Open(data, result.GetValue(mailbox));
            ForEachLine(password =>
            {
                var standing = index.Ask(password);
                Console.Out.WriteLine(options.IsJson(result)
                    ? BreachJson.Password(standing)
                    : BreachPage.Password(options.Book(result), standing));
                return true;
            });
            return ExitCode.Deliverable;
        }));
        return command;
    }

    public static Command CreateOwn()
    {
        var options = new BreachOptions();
        var input = Input();
        var mailbox = new Option<string>("--mailbox") { Description = "The name of the mailbox.", Required = true };
        var forget = new Option<bool>("--forget") { Description = "Forget all own passwords of the mailbox." };
        var command = new Command("own", "Keep slow hashes of your own passwords, read from standard input, one a line.")
        {
            input, mailbox, forget,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        options.AddTo(command);
        command.SetAction(result => options.Run(result, data => Own(
            options, result, data, result.GetValue(mailbox)!, result.GetValue(forget), IsFromStdin(result, input))));
        return command;
    }

    private static int Own(BreachOptions options, ParseResult result, string data, string mailbox, bool forget, bool fromStdin)
    {
        if (forget)
        {
            OwnPasswords.Forget(data, mailbox);
        }
        else if (!fromStdin)
        {
            return BreachOptions.Refuse(Refusal);
        }

        var own = OwnPasswords.OpenOrBegin(data, mailbox);
        var refused = 0;
        if (fromStdin)
        {
            ForEachLine(password =>
            {
                refused += own.Add(password) ? 0 : 1;
                return own.Count < OwnPasswords.MaxPasswords;
            });
            own.Save();
        }

        Console.Out.WriteLine(options.IsJson(result)
            ? BreachJson.Own(own.Count, refused)
            : BreachPage.Own(options.Book(result), own.Count, refused));
        return ExitCode.Deliverable;
    }

    // Any number of words, so that the parser has nothing to complain of, and to repeat.
    private static Argument<string[]> Input() => new("-") { Description = "Read standard input.", Arity = ArgumentArity.ZeroOrMore };

    private static bool IsFromStdin(ParseResult result, Argument<string[]> input) =>
        result.GetValue(input) is [FromStdin] && result.UnmatchedTokens.Count == 0;

    private static void ForEachLine(Func<char[], bool> use)
    {
        using var lines = new SecretLines(Console.OpenStandardInput());
        while (lines.Read() is { } password)
        {
            var goesOn = use(password);
            Array.Clear(password);
            if (!goesOn)
            {
                return;
            }
        }
    }

    /// <summary>Lines of standard input as characters, blanked out when done; UTF-8, else Latin-1.</summary>
    private sealed class SecretLines(Stream stream) : IDisposable
    {
        private readonly byte[] _line = new byte[OwnPasswords.MaxPasswordBytes + 1];

        public char[]? Read()
        {
            for (var length = ReadLine(); length >= 0; length = ReadLine())
            {
                var line = _line.AsSpan(0, Math.Min(length, OwnPasswords.MaxPasswordBytes)).TrimEnd((byte)'\r');
                if (!line.IsEmpty)
                {
                    return (Utf8.IsValid(line) ? Encoding.UTF8 : Encoding.Latin1).GetChars(line.ToArray());
                }
            }

            return null;
        }

        public void Dispose() => Array.Clear(_line);

        // Bytes of the line, as many as were there even if not all are kept; −1 at the end.
        private int ReadLine()
        {
            var length = 0;
            for (var b = stream.ReadByte(); b >= 0; b = stream.ReadByte())
            {
                if (b == '\n')
                {
                    return length;
                }

                if (length < _line.Length)
                {
                    _line[length] = (byte)b;
                }

                length++;
            }

            return length > 0 ? length : -1;
        }
    }
}
