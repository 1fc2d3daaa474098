using System.CommandLine;
using Deeplia.Guardian.Breach;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia breach import</c>, <c>import-hashes</c> and <c>export-ranges</c>.</summary>
internal static class BreachImportCommand
{
    private const string PublicList = "public-list";

    public static Command CreateTables()
    {
        var options = new BreachOptions();
        var name = new Option<string>("--name")
        {
            Description = "The name of the breach. The same name again replaces it.", Required = true,
        };
        var date = DateOption();
        var classes = new Option<string?>("--classes")
        {
            Description = "The kinds of data, parted by commas: email,password,birthdate… Default: the columns of the first line.",
        };
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSV (RFC 4180) in UTF-8 or Latin-1 whose first line names the columns.", Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Import one breach; passwords are hashed while they are read.") { files, name, date, classes };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(options.Run(result, data =>
        {
            var card = new BreachCard(
                result.GetValue(name)!.Trim(), result.GetValue(date), DataClasses.Parse(result.GetValue(classes) ?? ""));
            return Fault(card.Name, card.Date) is { } fault
                ? BreachOptions.Refuse(fault)
                : Tell(options, result, card.Name,
                    new BreachStore(data).ImportTables(card, result.GetValue(files)!, cancellationToken));
        })));
        return command;
    }

    public static Command CreateHashes()
    {
        var options = new BreachOptions();
        var name = new Option<string>("--name") { Description = "The name of the list.", DefaultValueFactory = _ => PublicList };
        var date = DateOption();
        var paths = new Argument<string[]>("PATH")
        {
            Description = "A file of SHA1:COUNT lines, or a folder of range files (PREFIX, with lines SUFFIX:COUNT).",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import-hashes", "Import public lists of leaked password hashes.") { paths, name, date };
        options.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(options.Run(result, data =>
        {
            var list = result.GetValue(name)!.Trim();
            return Fault(list, result.GetValue(date)) is { } fault
                ? BreachOptions.Refuse(fault)
                : Tell(options, result, list,
                    new BreachStore(data).ImportHashes(list, result.GetValue(date), result.GetValue(paths)!, cancellationToken));
        })));
        return command;
    }

    public static Command CreateRanges()
    {
        var source = new Argument<string>("FILE") { Description = "A sorted file of SHA1:COUNT lines." };
        var target = new Argument<string>("DIR") { Description = "Where to write the range files." };
        var command = new Command("export-ranges", "Cut a sorted list of hashes into range files.") { source, target };
        command.SetAction((result, cancellationToken) =>
        {
            try
            {
                var hashes = HashRanges.Write(result.GetValue(source)!, result.GetValue(target)!, cancellationToken);
                Console.Out.WriteLine(hashes);
                return Task.FromResult(ExitCode.Deliverable);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return Task.FromResult(BreachOptions.Refuse(e.Message));
            }
        });
        return command;
    }

    private static Option<string?> DateOption() => new("--date") { Description = "When it happened: 2021, 2021-03 or 2021-03-15." };

    private static string? Fault(string name, string? date) =>
        !BreachCard.IsName(name) ? "--name: letters, digits, blanks, dots, hyphens and underscores, 80 at most."
        : date is not null && !BreachCard.IsDate(date) ? "--date: 2021, 2021-03 or 2021-03-15 is understood."
        : null;

    private static int Tell(BreachOptions options, ParseResult result, string name, ImportReport report)
    {
        foreach (var line in report.Notes.Concat(report.Faults))
        {
            Console.Error.WriteLine("deeplia: " + PlainText.OneLine(line));
        }

        Console.Out.WriteLine(options.IsJson(result)
            ? BreachJson.Import(name, report)
            : BreachPage.Import(options.Book(result), name, report));
        return ExitCode.Deliverable;
    }
}
